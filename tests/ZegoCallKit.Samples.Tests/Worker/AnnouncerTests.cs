using Microsoft.Extensions.Logging;
using Worker;
using Xunit;
using ZegoCallKit.DependencyInjection;
using ZegoCallKit.InMemory;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Samples.Tests.Worker;

public sealed class AnnouncerTests
{
    private static readonly TimeSpan UntilTheNetworkIsLost = TimeSpan.FromMinutes(21);

    private readonly SimulatedTime _time = new();
    private readonly RecordingLoggerFactory _log = new();
    private readonly InMemoryCloud _cloud;

    public AnnouncerTests() => _cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(_time));

    [Fact]
    public void After_a_lost_network_it_logs_in_again_and_announces() => _time.Run(async () =>
    {
        await using var client = await CreateClientAsync();
        using var stop = new CancellationTokenSource();
        var announcing = CreateAnnouncer(client).AnnounceAsync(stop.Token);
        await Task.Delay(TimeSpan.FromSeconds(10), _time);

        _cloud.Disconnect("announcer");
        await Task.Delay(UntilTheNetworkIsLost + TimeSpan.FromMinutes(5), _time);
        var before = Count("Sent announcement");
        _cloud.Reconnect("announcer");
        await Task.Delay(TimeSpan.FromMinutes(2), _time);

        Assert.Equal(1, Count("The login to room lobby has ended: NetworkLost"));
        Assert.InRange(Count("Logging in to room lobby again in 00:00:01."), 1, 1);
        Assert.InRange(Count("Logging in to room lobby again in 00:01:00."), 1, 5);
        Assert.True(Count("Sent announcement") > before + 5, string.Join('\n', _log.Lines));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => announcing);
    });

    [Fact]
    public void Who_was_removed_fails_with_the_reason() => _time.Run(async () =>
    {
        await using var client = await CreateClientAsync();
        var announcing = CreateAnnouncer(client).AnnounceAsync(CancellationToken.None);
        await Task.Delay(TimeSpan.FromSeconds(10), _time);

        _cloud.Kick("lobby", "announcer");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => announcing);
        Assert.Equal("The login to room lobby has ended: KickedOut.", failure.Message);
        Assert.Equal(1, Count("The login to room lobby has ended: KickedOut [1002055]."));
    });

    private int Count(string text) => _log.Lines.Count(line => line.Contains(text, StringComparison.Ordinal));

    private Task<ZegoClient> CreateClientAsync() => ZegoClient.CreateAsync(ZegoClientOptions.Simulated(_cloud));

    private Announcer CreateAnnouncer(ZegoClient client) => new(new Provider(client), Microsoft.Extensions.Options.Options.Create(new AnnouncerOptions()), _time, _log.CreateLogger<Announcer>());

    private sealed class Provider(IZegoClient client) : IZegoClientProvider
    {
        public Task<IZegoClient> GetClientAsync(CancellationToken cancellationToken = default) => Task.FromResult(client);
    }
}
