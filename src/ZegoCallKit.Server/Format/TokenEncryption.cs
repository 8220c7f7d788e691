using System.Security.Cryptography;

namespace ZegoCallKit.Server.Format;

/// <summary>Implements the two ciphers of tokens.</summary>
internal static class TokenEncryption
{
    private const int TagLength = 16;

    public static int VectorLength(TokenCipher cipher) => cipher == TokenCipher.Gcm ? 12 : 16;

    public static byte[] Encrypt(TokenCipher cipher, ServerSecret secret, ReadOnlySpan<byte> vector, ReadOnlySpan<byte> plain)
    {
        if (cipher == TokenCipher.Cbc)
        {
            using var cbc = CreateCbc(secret);
            return cbc.EncryptCbc(plain, vector);
        }

        using var gcm = new AesGcm(secret.Key, TagLength);
        var sealedText = new byte[plain.Length + TagLength];
        gcm.Encrypt(vector, plain, sealedText.AsSpan(0, plain.Length), sealedText.AsSpan(plain.Length));
        return sealedText;
    }

    public static byte[] Decrypt(TokenCipher cipher, ServerSecret secret, ReadOnlySpan<byte> vector, ReadOnlySpan<byte> encrypted)
    {
        try
        {
            if (cipher == TokenCipher.Cbc)
            {
                using var cbc = CreateCbc(secret);
                return cbc.DecryptCbc(encrypted, vector);
            }

            if (encrypted.Length < TagLength)
            {
                throw new TokenFormatException(TokenFault.Length, "its ciphertext is shorter than an AES-GCM tag.");
            }

            using var gcm = new AesGcm(secret.Key, TagLength);
            var plain = new byte[encrypted.Length - TagLength];
            gcm.Decrypt(vector, encrypted[..plain.Length], encrypted[plain.Length..], plain);
            return plain;
        }
        catch (CryptographicException fault)
        {
            throw new TokenFormatException(TokenFault.Secret, "the secret cannot decrypt it.", fault);
        }
    }

    private static Aes CreateCbc(ServerSecret secret)
    {
        var aes = Aes.Create();
        aes.SetKey(secret.Key);
        return aes;
    }
}
