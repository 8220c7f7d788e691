using System.Buffers;

namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Reads the bodies of answers.</summary>
internal static class ApiBody
{
    /// <summary>The maximum length of an answer, in bytes; 200 users need about 50,000.</summary>
    public const int MaxBytes = 4 * 1_024 * 1_024;

    private const int Chunk = 16_384;

    /// <summary>Returns the body, or <see langword="null"/> if it is too long.</summary>
    public static async Task<byte[]?> ReadAsync(HttpContent content, CancellationToken cancellationToken = default)
    {
        if (content.Headers.ContentLength > MaxBytes)
        {
            return null;
        }

        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var body = new ArrayBufferWriter<byte>();
            int count;
            while ((count = await stream.ReadAsync(body.GetMemory(Chunk)[..Chunk], cancellationToken).ConfigureAwait(false)) > 0)
            {
                body.Advance(count);
                if (body.WrittenCount > MaxBytes)
                {
                    return null;
                }
            }

            return body.WrittenSpan.ToArray();
        }
    }
}
