using System.Globalization;
using System.Net;
using System.Text.Json;

namespace ZegoCallKit.Effects.Licensing;

/// <summary>Sends a single request to the license service.</summary>
internal sealed class LicenseService(HttpClient http, EffectsLicenseClientOptions options)
{
    private const int MostMessage = 200;

    // An answer holds one license of a few kilobytes; what is longer is none, and is not read to its end.
    private const int MostBytes = 1 << 20;

    /// <summary>Sends the request once, without retries.</summary>
    /// <exception cref="EffectsLicenseException">The response contains no license.</exception>
    public async Task<string> AskAsync(string authInfo, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.Timeout, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var answer = await http.GetAsync(AddressOf(authInfo), HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            return answer.IsSuccessStatusCode ? Read(await ReadAsync(answer.Content, either.Token).ConfigureAwait(false)) : throw Refused(answer.StatusCode);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            throw new EffectsLicenseException(EffectsLicenseFailure.Network, "the license service is unreachable", fault);
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            // Either our timeout or that of the HttpClient.
            throw new EffectsLicenseException(EffectsLicenseFailure.Network, FormattableString.Invariant($"the license service did not respond within {options.Timeout.TotalSeconds:0.###} s"), fault);
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var body = new MemoryStream();
            var buffer = new byte[16 << 10];
            while (await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is var read and > 0)
            {
                if (body.Length + read > MostBytes)
                {
                    throw new EffectsLicenseException(EffectsLicenseFailure.Answer, $"the response of the license service is longer than {MostBytes} bytes");
                }

                await body.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            }

            return body.GetBuffer().AsMemory(0, (int)body.Length);
        }
    }

    private static EffectsLicenseException Refused(HttpStatusCode status) => new(
        status == HttpStatusCode.TooManyRequests || (int)status >= 500 ? EffectsLicenseFailure.Server : EffectsLicenseFailure.Answer,
        $"the license service responded with HTTP status {(int)status}");

    private static string Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return Read(json.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            // The inner exception is omitted, because its message may quote the response.
            throw new EffectsLicenseException(EffectsLicenseFailure.Answer, "the response of the license service does not have the documented format");
        }
    }

    private static string Read(JsonElement root)
    {
        var code = root.GetProperty("Code").GetInt64();
        if (code != 0)
        {
            var message = root.TryGetProperty("Message", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
            throw new EffectsLicenseException(
                code is >= 1 and <= 4 ? (EffectsLicenseFailure)code : EffectsLicenseFailure.Answer,
                $"the license service responded with code {code.ToString(CultureInfo.InvariantCulture)} '{message[..Math.Min(message.Length, MostMessage)]}'");
        }

        var license = root.GetProperty("Data").GetProperty("License").GetString();
        return string.IsNullOrEmpty(license) ? throw new FormatException() : license;
    }

    private Uri AddressOf(string authInfo)
    {
        var query = $"Action=DescribeEffectsLicense&AppId={options.AppId.ToString(CultureInfo.InvariantCulture)}&AuthInfo={Uri.EscapeDataString(authInfo)}";
        return new UriBuilder(options.Service) { Query = query }.Uri;
    }
}
