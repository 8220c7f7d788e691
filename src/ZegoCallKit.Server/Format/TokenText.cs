using System.Buffers.Binary;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Server.Format;

/// <summary>
/// Reads and writes the text of a token: "04" and the Base64 of the expiry (8 bytes), the vector and the ciphertext, each preceded by its length (2 bytes), all big-endian, and
/// for AES-GCM a final byte that identifies it.
/// </summary>
internal static class TokenText
{
    private const byte GcmMode = 1;
    private const int VectorAt = sizeof(long) + sizeof(ushort);

    /// <summary>Writes a token.</summary>
    /// <param name="content">The content of the token.</param>
    /// <param name="secret">The secret that encrypts it.</param>
    /// <param name="vector">The initialization vector of AES-CBC, 16 bytes, or the nonce of AES-GCM, 12 bytes; random and never reused.</param>
    public static string Write(TokenContent content, ServerSecret secret, ReadOnlySpan<byte> vector)
    {
        var encrypted = TokenEncryption.Encrypt(content.Cipher, secret, vector, TokenJson.Write(content));
        var isGcm = content.Cipher == TokenCipher.Gcm;
        var bytes = new byte[VectorAt + vector.Length + sizeof(ushort) + encrypted.Length + (isGcm ? 1 : 0)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, content.ExpiresAt.ToUnixTimeSeconds());
        WriteBlock(bytes.AsSpan(sizeof(long)), vector);
        WriteBlock(bytes.AsSpan(VectorAt + vector.Length), encrypted);
        if (isGcm)
        {
            bytes[^1] = GcmMode;
        }

        return TokenHead.Version + Convert.ToBase64String(bytes);
    }

    /// <summary>Reads a token.</summary>
    /// <exception cref="TokenFormatException">The text is not a valid token for this secret.</exception>
    public static TokenContent Read(string token, ServerSecret secret)
    {
        var rest = Decode(token).AsSpan();
        var expiry = BinaryPrimitives.ReadInt64BigEndian(ReadBytes(ref rest, sizeof(long)));
        var vector = TakeBlock(ref rest);
        var encrypted = TakeBlock(ref rest);
        var content = TokenJson.Read(TokenEncryption.Decrypt(CipherOf(vector, rest), secret, vector, encrypted), CipherOf(vector, rest));
        return content.ExpiresAt.ToUnixTimeSeconds() == expiry
            ? content
            : throw new TokenFormatException(TokenFault.Expiry, "the expiry time in its header differs from the one in its content.");
    }

    private static byte[] Decode(string token)
    {
        if (token.Length == 0)
        {
            throw new TokenFormatException(TokenFault.Empty, "it is empty.");
        }

        if (!token.StartsWith(TokenHead.Version, StringComparison.Ordinal))
        {
            throw new TokenFormatException(TokenFault.Version, $"it does not begin with {TokenHead.Version}.");
        }

        var bytes = new byte[token.Length / 4 * 3];
        return Convert.TryFromBase64Chars(token.AsSpan(TokenHead.Version.Length), bytes, out var length)
            ? bytes[..length]
            : throw new TokenFormatException(TokenFault.Base64, "the text after the version is not Base64.");
    }

    private static TokenCipher CipherOf(ReadOnlySpan<byte> vector, ReadOnlySpan<byte> end)
    {
        if (vector.Length == TokenEncryption.VectorLength(TokenCipher.Cbc))
        {
            return end.Length == 0 ? TokenCipher.Cbc : throw new TokenFormatException(TokenFault.Length, $"{end.Length} bytes follow its end.");
        }

        if (vector.Length != TokenEncryption.VectorLength(TokenCipher.Gcm))
        {
            throw new TokenFormatException(TokenFault.Cipher, $"its initialization vector has {vector.Length} bytes, but AES-CBC uses 16 and AES-GCM uses 12.");
        }

        return end.Length switch
        {
            1 when end[0] == GcmMode => TokenCipher.Gcm,
            1 => throw new TokenFormatException(TokenFault.Cipher, $"its mode {end[0]} is unknown; {GcmMode} is AES-GCM."),
            0 => throw new TokenFormatException(TokenFault.Length, "its mode byte is missing."),
            _ => throw new TokenFormatException(TokenFault.Length, $"{end.Length - 1} bytes follow its end."),
        };
    }

    private static void WriteBlock(Span<byte> to, ReadOnlySpan<byte> block)
    {
        BinaryPrimitives.WriteUInt16BigEndian(to, checked((ushort)block.Length));
        block.CopyTo(to[sizeof(ushort)..]);
    }

    private static ReadOnlySpan<byte> TakeBlock(ref Span<byte> rest) => ReadBytes(ref rest, BinaryPrimitives.ReadUInt16BigEndian(ReadBytes(ref rest, sizeof(ushort))));

    private static ReadOnlySpan<byte> ReadBytes(ref Span<byte> rest, int length)
    {
        if (rest.Length < length)
        {
            throw new TokenFormatException(TokenFault.Length, $"it is {length - rest.Length} bytes too short.");
        }

        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }
}
