using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>What can be read of a token without its secret: the expiry, in clear at its head.</summary>
internal static class Token04
{
    private const string Version = "04";

    /// <summary>Reads the expiry.</summary>
    /// <returns>False for anything that is not a token of this version; such a text is a token that never expires.</returns>
    public static bool TryReadExpiry(string token, out DateTimeOffset expiry)
    {
        expiry = default;
        if (!token.StartsWith(Version, StringComparison.Ordinal))
        {
            return false;
        }

        var text = Encoding.UTF8.GetBytes(token[Version.Length..]);
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        if (Base64.DecodeFromUtf8(text, bytes, out _, out var length) != System.Buffers.OperationStatus.Done || length < sizeof(long))
        {
            return false;
        }

        var seconds = BinaryPrimitives.ReadInt64BigEndian(bytes);
        if (seconds <= 0 || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return false;
        }

        expiry = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return true;
    }
}
