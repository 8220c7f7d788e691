using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace ZegoCallKit.Express.Interop;

/// <summary>A text as the engine takes it: UTF-8 with a NUL at its end, on the stack when short. Pin it with <c>fixed</c>; the engine copies it within the call.</summary>
internal ref struct Utf8Text
{
    /// <summary>The bytes to reserve on the stack for it.</summary>
    public const int Scratch = 384;

    private readonly Span<byte> _bytes;
    private byte[]? _rented;

    public Utf8Text(string text, Span<byte> scratch)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length < scratch.Length && Ascii.FromUtf16(text, scratch, out var length) == OperationStatus.Done)
        {
            // Sought in the bytes, which are half as many; a text that has one is refused as any other.
            if (scratch[..length].Contains((byte)0))
            {
                Utf8.RefuseNul(text);
            }
        }
        else
        {
            length = EncodeAny(text, ref scratch, ref _rented);
        }

        scratch[length] = 0;
        _bytes = scratch[..(length + 1)];
    }

    /// <summary>Bytes without the NUL.</summary>
    public readonly int Length => _bytes.Length - 1;

    public readonly ref byte GetPinnableReference() => ref MemoryMarshal.GetReference(_bytes);

    public void Dispose()
    {
        // It may have been a token or a message.
        _bytes.Clear();
        if (_rented is { } rented)
        {
            _rented = null;
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static int EncodeAny(string text, ref Span<byte> scratch, ref byte[]? rented)
    {
        Utf8.RefuseNul(text);
        var most = Encoding.UTF8.GetMaxByteCount(text.Length) + 1;
        if (most > scratch.Length)
        {
            scratch = rented = ArrayPool<byte>.Shared.Rent(most);
        }

        return Encoding.UTF8.GetBytes(text, scratch);
    }
}
