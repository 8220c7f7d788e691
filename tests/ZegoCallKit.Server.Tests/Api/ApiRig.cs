using ZegoCallKit.Server.Api;

namespace ZegoCallKit.Server.Tests.Api;

/// <summary>A client of the server API with a fake of ZEGO behind it.</summary>
internal sealed class ApiRig : IDisposable
{
    private readonly HttpClient _http;

    public ApiRig(Func<ServerApiOptions, ServerApiOptions>? configure = null, string? secretOfZego = null)
    {
        Zego = new FakeZego(Clock, secretOfZego);
        _http = new HttpClient(Zego);
        var options = new ServerApiOptions { AppId = Sample.AppId, Secret = Sample.Secret, TimeProvider = Clock };
        Client = new ServerApiClient(configure?.Invoke(options) ?? options, _http);
    }

    public WaitingClock Clock { get; } = new();

    public FakeZego Zego { get; }

    public ServerApiClient Client { get; }

    /// <summary>Waits until the client waits before another attempt, and lets that time pass.</summary>
    public async Task<TimeSpan> PassRetryAsync()
    {
        var wait = await Clock.NextWaitAsync(below: TimeSpan.FromSeconds(9));
        Clock.Advance(wait);
        return wait;
    }

    public void Dispose() => _http.Dispose();
}
