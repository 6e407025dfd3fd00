package org.belfry.fault;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** An open file whose writes, reads and syncs are steps; a write that fails is half-done. */
final class CountedChannel extends FileChannel {
    private final FileChannel real;
    private final Steps steps;

    CountedChannel(FileChannel real, Steps steps) {
        this.real = real;
        this.steps = steps;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        steps.reads("read");
        return real.read(target);
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        steps.reads("read");
        return real.read(targets, offset, length);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        steps.reads("read");
        return real.read(target, position);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        try {
            steps.writes("write");
        } catch (IOException e) {
            real.write(source.slice().limit(source.remaining() / 2));
            throw e;
        }
        return real.write(source);
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        steps.writes("write");
        return real.write(sources, offset, length);
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        steps.writes("write");
        return real.write(source, position);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        steps.writes("truncate");
        real.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metadata) throws IOException {
        steps.writes("sync");
        real.force(metadata);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target)
            throws IOException {
        steps.reads("transfer");
        return real.transferTo(position, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count)
            throws IOException {
        steps.writes("transfer");
        return real.transferFrom(source, position, count);
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        return real.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return real.lock(position, size, shared);
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        steps.reads("lock");
        return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }
}
