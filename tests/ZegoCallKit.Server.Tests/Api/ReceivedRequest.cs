namespace ZegoCallKit.Server.Tests.Api;

/// <summary>Represents a request that the fake received.</summary>
internal sealed record ReceivedRequest(string Method, Uri Address, IReadOnlyList<KeyValuePair<string, string>> Parameters, string Body, string? ContentType)
{
    private static readonly string[] Common = ["Action", "AppId", "SignatureNonce", "Timestamp", "Signature", "SignatureVersion"];

    public string? this[string name] => Parameters.Where(parameter => parameter.Key == name).Select(static parameter => parameter.Value).SingleOrDefault();

    /// <summary>Gets the parameters of the action alone.</summary>
    public string Own => string.Join('&', Parameters.Where(static parameter => !Common.Contains(parameter.Key)).Select(static parameter => $"{parameter.Key}={parameter.Value}"));

    public static async Task<ReceivedRequest> ReadAsync(HttpRequestMessage request) => new(
        request.Method.Method,
        request.RequestUri!,
        [.. request.RequestUri!.Query.TrimStart('?').Split('&').Select(static part => part.Split('=')).Select(static part => KeyValuePair.Create(Uri.UnescapeDataString(part[0]), Uri.UnescapeDataString(part[1])))],
        request.Content is null ? "" : await request.Content.ReadAsStringAsync(),
        request.Content?.Headers.ContentType?.MediaType);
}
