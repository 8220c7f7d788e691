using System.Security.Cryptography;

namespace ZegoCallKit.Tool.Engines;

/// <summary>The hashes of a file.</summary>
/// <param name="Sha256">The SHA-256 in lowercase hexadecimal digits.</param>
/// <param name="Sha512">The SHA-512 in lowercase hexadecimal digits.</param>
internal sealed record FileHashes(string Sha256, string Sha512)
{
    private const int BufferBytes = 1 << 20;

    /// <summary>Computes the hashes of a stream from its position to its end.</summary>
    public static async Task<FileHashes> OfAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var sha512 = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        var buffer = new byte[BufferBytes];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            sha256.AppendData(buffer, 0, read);
            sha512.AppendData(buffer, 0, read);
        }

        return new FileHashes(Convert.ToHexStringLower(sha256.GetHashAndReset()), Convert.ToHexStringLower(sha512.GetHashAndReset()));
    }

    /// <summary>Returns whether the file has a hash.</summary>
    public bool Fit(FileHash hash) => hash.Hex == (hash.Algorithm == HashAlgorithmName.SHA256 ? Sha256 : Sha512);
}
