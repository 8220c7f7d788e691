using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;

namespace ZegoCallKit.Internal;

/// <summary>Reads the part of a Token04 that does not require the secret: its unencrypted expiry.</summary>
internal static class TokenHead
{
    public const string Version = "04";

    // The 8 bytes of the expiry are within these characters, which can be decoded on their own.
    private const int HeadCharacters = 12;

    /// <summary>Reads the expiry of a token.</summary>
    /// <returns>false if the text is not a token of this version.</returns>
    public static bool TryReadExpiry(string? token, out DateTimeOffset expiry)
    {
        expiry = default;
        if (token is null || !token.StartsWith(Version, StringComparison.Ordinal))
        {
            return false;
        }

        var text = Encoding.UTF8.GetBytes(token[Version.Length..]);
        if (text.Length < HeadCharacters || !Base64.IsValid(text))
        {
            return false;
        }

        Span<byte> head = stackalloc byte[HeadCharacters / 4 * 3];
        return Base64.DecodeFromUtf8(text.AsSpan(0, HeadCharacters), head, out _, out var length) == OperationStatus.Done
            && length >= sizeof(long)
            && TryDate(BinaryPrimitives.ReadInt64BigEndian(head), out expiry);
    }

    /// <summary>Converts seconds since 1970 to a date.</summary>
    /// <returns>false if the value is outside the range of a date.</returns>
    public static bool TryDate(long seconds, out DateTimeOffset date)
    {
        date = default;
        if (seconds <= 0 || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return false;
        }

        date = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return true;
    }
}
