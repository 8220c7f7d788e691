namespace ZegoCallKit.Desk.Tests.ZegoApi;

/// <summary>Creates HTTP clients without settings.</summary>
internal sealed class PlainClients : IHttpClientFactory
{
    public HttpClient CreateClient(string name) => new();
}
