using System.Net;
using System.Text;
using System.Text.Json;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Tests.Support;

/// <summary>A client of the desk's HTTP endpoints.</summary>
internal sealed class DeskClient(DeskHost desk) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri(desk.Address) };

    public HttpClient Http => _http;

    public async Task<JsonElement> GetAsync(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await _http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return await ReadAsync(response, status);
    }

    public async Task<JsonElement> PostAsync(string path, string body, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
        return await ReadAsync(response, status);
    }

    public Task<JsonElement> StateAsync() => GetAsync("/desk/api/state");

    /// <summary>Causes a fault, which must be possible.</summary>
    public Task FaultAsync(string body) => PostAsync("/desk/api/faults", body, HttpStatusCode.NoContent);

    public void Dispose() => _http.Dispose();

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == response.StatusCode, $"{(int)response.StatusCode} {body}");
        return body.Length == 0 ? default : JsonDocument.Parse(body).RootElement;
    }
}
