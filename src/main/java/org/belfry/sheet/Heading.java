package org.belfry.sheet;

/** The headings and labels of the sheets, with the words they are written in ({@link Phrase}). */
enum Heading {
    GENERAL(
            Rest.EMPTY,
            """
            general information|informations
            informations? generales?
            presentation generale
            generalites
            """),
    OUR_NETWORK(
            Rest.EMPTY,
            """
            the? city|town|region|municipality|county|province|metropolis|generalitat|member in|within our|the network
            la? ville|region|commune|province|departement|metropole|collectivite|agglomeration dans|au sein? de? le|notre|du reseau
            in our network
            dans notre reseau
            """),
    NETWORK(
            Rest.NAME,
            """
            the? city|town|region|municipality|county|province|metropolis|generalitat|member and the?
            la? ville|region|commune|province|departement|metropole|collectivite|agglomeration et le|l|la|les?
            """),
    PRACTICES(
            Rest.EMPTY,
            """
            best|good practice|practices forms|form|sheets?
            best|good practices
            project files|sheets
            fiches? de? bonnes pratiques
            fiches? projets?
            bonnes pratiques
            fiches? de? pratiques?
            """),
    FURTHER(
            Rest.EMPTY,
            """
            further|more|additional|other information|informations
            pour en savoir plus
            plus d informations?
            autres? informations?
            informations? complementaires?
            """),
    NEWS(
            Rest.EMPTY,
            """
            news from|of the city|town|region
            latest? news
            actualites? de la ville|region
            actualites?
            """),
    POPULATION(
            Rest.VALUE,
            """
            total? population
            number of inhabitants
            nombre d habitants
            inhabitants
            habitants
            """),
    LOCATION(
            Rest.VALUE,
            """
            location
            localisation
            situation geographique
            country
            pays
            """),
    OFFICIAL_SITE(
            Rest.VALUE,
            """
            official|city web? site|website of? the? city|town|region|municipality?
            official|city website|site|homepage
            site web|internet? officiel de? la? ville?
            site web|internet de? la? ville?
            website|web site?
            """),
    OTHER_SITE(
            Rest.ANY,
            """
            official? website|site|blog|page of|for
            official web site of
            web site of|for
            site|blog|page web|internet? du|de|des|d
            website|site
            """),
    SAFETY(
            Rest.ANY,
            """
            local? safety|security|prevention contract|contracts
            contrat|contrats local|locale|locaux? de securite|prevention
            contrats? locaux de securite
            contrat intercommunal? de securite
            """),
    TWINS(
            Rest.ANY,
            """
            twinned with|to
            twinned cities|towns
            twinning|twinnings with?
            twin|sister|partner cities|towns with?
            jumelage|jumelages avec?
            jumelee|jumele|jumelees|jumeles avec|a
            villes jumelees|jumelles|partenaires|soeurs
            """),
    FRIENDS(
            Rest.ANY,
            """
            friendship|friend|cooperation cities|towns|agreement|agreements? with?
            friendships with?
            cooperation with|avec
            twin|twinned|sister and friendship|friend cities|towns with?
            villes amies
            villes jumelees et amies
            amities? avec?
            """),
    COMMITTEE(
            Rest.ANY,
            """
            member|members? of the executive committee
            executive committee
            membre|membres? du comite executif
            comite executif
            """),
    OFFICE(
            Rest.ANY,
            """
            vice president|presidency|chair
            president|presidency|treasurer|chair|secretary of|since|from
            president|treasurer
            was|elected president|treasurer|chair of?
            elu|elue vice? president|presidente|tresorier|tresoriere
            vice president|presidente|presidence
            president|presidente|presidence|tresorier|tresoriere
            """),
    MEMBERSHIP(
            Rest.ANY,
            """
            founding? member|membership
            membre|adherent|adherente|adhesion fondateur|fondatrice?
            """),
    PARTICIPATED(
            Rest.ANY,
            """
            participated in? the? following? european? projects?
            participated|participates|participating|participation|participations in?
            a participe activement? a|aux|au? les? projets? europeens? suivants? en? tant? que? partenaire?
            participations?
            involved in
            """),
    ATTENDED(
            Rest.ANY,
            """
            attended
            attendance
            was|were? present at|in?
            presence|presences a|aux|au?
            present|presente|presents a|aux|au
            a assiste a|aux|au
            """),
    HOSTED(
            Rest.ANY,
            """
            hosted
            organised|organized by?
            organisation|organization
            a organise|accueilli
            accueil
            """);

    /** What may follow a heading's words on its line. */
    private enum Rest {
        /** Nothing, a colon, something in brackets. */
        EMPTY,
        /** The name of a network. */
        NAME,
        /** A colon and a value, a figure, or nothing. */
        VALUE,
        /** A value, with or without a colon. */
        ANY
    }

    private static final int LONGEST = 160;

    private final Rest rest;
    private final String patterns;

    Heading(Rest rest, String patterns) {
        this.rest = rest;
        this.patterns = patterns;
    }

    /** "Population (2006): ...". */
    private static boolean isYear(String text, int at) {
        int close = text.indexOf(')', at);
        boolean near = text.charAt(at) == '(' && close > 0 && close - at < 20;
        return near && text.substring(close + 1).stripLeading().startsWith(":");
    }

    /** The patterns of its words, one a line. */
    String patterns() {
        return patterns;
    }

    /** Whether what stands behind its words, which end at a word, leaves it this heading. */
    boolean allows(Words words, int end, String text) {
        int at = words.get(end - 1).end();
        while (at < text.length() && " ’'".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == text.length()) {
            return rest != Rest.NAME;
        }
        char next = text.charAt(at);
        return switch (rest) {
            case EMPTY -> (next == ':' || next == '(' || next == '.') && text.length() < LONGEST;
            case NAME -> Character.isLetter(next) && text.length() < LONGEST;
            case VALUE -> next == ':' || Character.isDigit(next) || isYear(text, at);
            case ANY -> true;
        };
    }
}
