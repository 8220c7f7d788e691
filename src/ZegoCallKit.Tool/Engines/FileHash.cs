using System.Buffers.Text;
using System.Security.Cryptography;

namespace ZegoCallKit.Tool.Engines;

/// <summary>A hash that a file must have: SHA-256 or SHA-512.</summary>
/// <param name="Algorithm">The algorithm.</param>
/// <param name="Hex">The hash in lowercase hexadecimal digits.</param>
internal sealed record FileHash(HashAlgorithmName Algorithm, string Hex)
{
    private const string NpmPrefix = "sha512-";
    private const int Sha256Digits = 64;
    private const int Sha512Digits = 128;

    /// <summary>Reads a hash: 64 or 128 hexadecimal digits, or the integrity of an npm package (<c>sha512-</c> and Base64).</summary>
    /// <exception cref="ToolException">The text is none of these.</exception>
    public static FileHash Parse(string text)
    {
        if (text.Length is Sha256Digits or Sha512Digits && text.All(char.IsAsciiHexDigit))
        {
            return new FileHash(text.Length == Sha256Digits ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA512, text.ToLowerInvariant());
        }

        if (text.StartsWith(NpmPrefix, StringComparison.Ordinal) && Base64.IsValid(text.AsSpan(NpmPrefix.Length), out var length) && length == Sha512Digits / 2)
        {
            return new FileHash(HashAlgorithmName.SHA512, Convert.ToHexStringLower(Convert.FromBase64String(text[NpmPrefix.Length..])));
        }

        throw ToolException.Refused($"A hash must be 64 hexadecimal digits (SHA-256), 128 (SHA-512) or an integrity of npm (sha512-…); it is '{text}'.");
    }

    public override string ToString() => $"{Algorithm} {Hex}";
}
