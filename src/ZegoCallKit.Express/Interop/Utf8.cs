using System.Runtime.InteropServices;
using System.Text;

namespace ZegoCallKit.Express.Interop;

/// <summary>Reads and writes the engine's texts.</summary>
internal static unsafe class Utf8
{
    private const int LongestCompared = 1024;

    /// <summary>Copies a NUL-terminated text; returns an empty text for NULL.</summary>
    public static string Read(byte* text) => text == null ? "" : Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text));

    /// <summary>Copies the text of a fixed buffer, which may fill it without a NUL.</summary>
    public static string Read(byte* buffer, int capacity) => Encoding.UTF8.GetString(Span(buffer, capacity));

    /// <summary>Returns the bytes of a fixed buffer up to its NUL or end.</summary>
    public static ReadOnlySpan<byte> Span(byte* buffer, int capacity)
    {
        var bytes = new ReadOnlySpan<byte>(buffer, capacity);
        var end = bytes.IndexOf((byte)0);
        return end < 0 ? bytes : bytes[..end];
    }

    /// <summary>Returns whether a fixed buffer of at most 1,024 bytes contains exactly this text.</summary>
    public static bool Is(string text, byte* buffer, int capacity)
    {
        // Most texts are ASCII and have as many bytes as characters, so there is no need to find their end first.
        if (text.Length <= capacity
            && Ascii.Equals(new ReadOnlySpan<byte>(buffer, text.Length), text)
            && (text.Length == capacity || buffer[text.Length] == 0))
        {
            return true;
        }

        return !Ascii.IsValid(text) && IsDecoded(text, Span(buffer, capacity));
    }

    /// <summary>Writes a text to a zeroed fixed buffer. A text that is too long fills the buffer without a NUL, which the engine refuses with its own code.</summary>
    /// <returns>true if the text fits, including its NUL.</returns>
    public static bool Write(string text, byte* buffer, int capacity)
    {
        RefuseNul(text);
        var bytes = new Span<byte>(buffer, capacity);
        if (Encoding.UTF8.TryGetBytes(text, bytes, out var written))
        {
            return written < capacity;
        }

        var whole = Encoding.UTF8.GetBytes(text);
        whole.AsSpan(0, capacity).CopyTo(bytes);
        return false;
    }

    /// <summary>Rejects a text that contains a NUL: the engine's texts are NUL-terminated, so the text would be silently truncated.</summary>
    public static void RefuseNul(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.IndexOf('\0', StringComparison.Ordinal);
        if (at >= 0)
        {
            throw new ArgumentException($"The text must not contain the character U+0000; it has one at position {at}.", nameof(text));
        }
    }

    private static bool IsDecoded(string text, ReadOnlySpan<byte> utf8)
    {
        Span<char> decoded = stackalloc char[LongestCompared];
        return decoded[..Encoding.UTF8.GetChars(utf8, decoded)].SequenceEqual(text);
    }
}
