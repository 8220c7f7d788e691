using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ZegoCallKit.InMemory.Media;

/// <summary>Represents the key with which media are encrypted or decrypted: the text itself, or only its fingerprint if the publisher is in another process. Nothing is
/// really encrypted: a player who has another key drops the media. Immutable.</summary>
internal sealed class MediaKey
{
    /// <summary>No key: media that are not encrypted.</summary>
    public static readonly MediaKey None = new("", 0);

    private readonly string? _text;

    private MediaKey(string? text, ushort fingerprint)
    {
        _text = text;
        Fingerprint = fingerprint;
    }

    /// <summary>Gets the fingerprint; 0 for no key.</summary>
    public ushort Fingerprint { get; }

    public static MediaKey Of(string text) => text.Length == 0 ? None : new(text, FingerprintOf(text));

    public static MediaKey OfFingerprint(ushort fingerprint) => fingerprint == 0 ? None : new(null, fingerprint);

    /// <summary>Returns whether media with this key can be decrypted with a player's key.</summary>
    public bool OpensWith(MediaKey key) =>
        _text is null || key._text is null ? Fingerprint == key.Fingerprint : string.Equals(_text, key._text, StringComparison.Ordinal);

    private static ushort FingerprintOf(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return Math.Max((ushort)1, BinaryPrimitives.ReadUInt16LittleEndian(hash));
    }
}
