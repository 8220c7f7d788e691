using System.Runtime.InteropServices;
using System.Text;

namespace ZegoCallKit.Express.Tests.Native;

/// <summary>Holds the native memory of one callback or list. The memory is overwritten before it is freed, so that only copies survive.</summary>
internal sealed unsafe class NativeArena : IDisposable
{
    private readonly List<(nint Memory, int Size)> _blocks = [];

    /// <summary>Allocates zeroed memory; never NULL, even for zero bytes.</summary>
    public void* Bytes(int size)
    {
        var memory = (nint)NativeMemory.AllocZeroed((nuint)Math.Max(size, 16));
        _blocks.Add((memory, size));
        return (void*)memory;
    }

    public T* Array<T>(int count)
        where T : unmanaged => (T*)Bytes(count * sizeof(T));

    /// <summary>Allocates a NUL-terminated text.</summary>
    public byte* Text(string text)
    {
        var size = Encoding.UTF8.GetByteCount(text);
        var memory = (byte*)Bytes(size + 1);
        Encoding.UTF8.GetBytes(text, new Span<byte>(memory, size));
        return memory;
    }

    public byte* Copy(ReadOnlySpan<byte> bytes)
    {
        var memory = (byte*)Bytes(bytes.Length);
        bytes.CopyTo(new Span<byte>(memory, bytes.Length));
        return memory;
    }

    public float* Copy(IReadOnlyList<float> values)
    {
        var memory = Array<float>(values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            memory[i] = values[i];
        }

        return memory;
    }

    /// <summary>Fills a fixed buffer; a text of the full length has no NUL.</summary>
    public static void Fixed(byte* buffer, int capacity, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > capacity)
        {
            throw new ArgumentException($"'{text}' has {bytes.Length} bytes, the buffer {capacity}.", nameof(text));
        }

        bytes.CopyTo(new Span<byte>(buffer, capacity));
    }

    public void Dispose()
    {
        foreach (var (memory, size) in _blocks)
        {
            new Span<byte>((void*)memory, size).Fill(0xdd);
            NativeMemory.Free((void*)memory);
        }

        _blocks.Clear();
    }
}
