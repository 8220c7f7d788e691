using System.Runtime.InteropServices;
using System.Text;

namespace ZegoCallKit.Express.Interop;

/// <summary>
/// Returns the same string for the same UTF-8 bytes, so that ids in every frame do not allocate. Thread-safe. Holds a limited number of
/// texts; a later one replaces an earlier one with the same hash.
/// </summary>
internal sealed class Utf8Cache
{
    /// <summary>The maximum length of a cached text in bytes; longer texts are decoded each time.</summary>
    public const int MaxBytes = 255;

    private const int Size = 1024;

    private readonly Entry?[] _entries = new Entry?[Size];

    public unsafe string Get(byte* text) => text == null ? "" : Get(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text));

    public unsafe string Get(byte* buffer, int capacity) => Get(Utf8.Span(buffer, capacity));

    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return "";
        }

        if (utf8.Length > MaxBytes)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        ref var slot = ref _entries[Utf8Hash.Of(utf8) & (Size - 1)];
        var entry = Volatile.Read(ref slot);
        if (entry is null || !utf8.SequenceEqual(entry.Bytes))
        {
            entry = new Entry(utf8.ToArray(), Encoding.UTF8.GetString(utf8));
            Volatile.Write(ref slot, entry);
        }

        return entry.Text;
    }

    private sealed record Entry(byte[] Bytes, string Text);
}
