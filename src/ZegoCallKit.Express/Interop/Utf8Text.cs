using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace ZegoCallKit.Express.Interop;

/// <summary>Represents a text as the engine takes it: UTF-8 with a terminating NUL, on the stack if short. Pin it with <c>fixed</c>;
/// the engine copies it during the call.</summary>
internal ref struct Utf8Text
{
    /// <summary>The number of bytes to reserve for it on the stack.</summary>
    public const int Scratch = 384;

    private readonly Span<byte> _bytes;
    private byte[]? _rented;

    public Utf8Text(string text, Span<byte> scratch)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length < scratch.Length && Ascii.FromUtf16(text, scratch, out var length) == OperationStatus.Done)
        {
            // Searched in the UTF-8 bytes, half as many bytes as in UTF-16; a text with a NUL is rejected like any other invalid text.
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

    /// <summary>Gets the number of bytes without the NUL.</summary>
    public readonly int Length => _bytes.Length - 1;

    public readonly ref byte GetPinnableReference() => ref MemoryMarshal.GetReference(_bytes);

    public void Dispose()
    {
        // The text may have been a token or a message.
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
