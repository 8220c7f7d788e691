using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.TestNodes;

namespace ZegoCallKit.Signaling.SignalR.Tests.Rig;

/// <summary>Runs servers in processes of their own, which a test has for itself, one test after the other: users have names that no other test uses.</summary>
internal sealed class ServerProcesses(Setup setup, int rate) : Servers
{
    private static int Tests;

    private readonly SemaphoreSlim _gate = new(1);
    private readonly int _test = Interlocked.Increment(ref Tests);
    private ProcessGroup? _group;

    public override IEnumerable<string> Errors => _group?.Lines.Where(static line => line.StartsWith("fail: ", StringComparison.Ordinal) || line.StartsWith("crit: ", StringComparison.Ordinal)) ?? [];

    public override IEnumerable<string> TokenHolders =>
        (_group?.Lines ?? []).Where(static line => line.StartsWith(NodeProcess.RoomToken, StringComparison.Ordinal)).Select(static line => line[NodeProcess.RoomToken.Length..]).Distinct(StringComparer.Ordinal);

    protected override IReadOnlyList<int> Ports => _group?.Ports ?? [];

    public override async Task StartAsync()
    {
        await _gate.WaitAsync();
        try
        {
            _group ??= ProcessGroup.Rent(setup, rate);
            await _group.StartAsync();
        }
        finally
        {
            _gate.Release();
        }
    }

    public override Task StopAsync() => Task.WhenAll(Enumerable.Range(0, Count).Select(EndAsync));

    public override Task EndAsync(int server) => _group!.KillAsync(server);

    public override UserId IdOf(string name) => new($"{name}-{_test}");

    public override string TokenOf(SignalingIdentity identity) =>
        Tokens.Make(identity.UserId.Value, identity.DeviceId.Value, TimeProvider.System.GetUtcNow(), key: ProcessGroup.Key, issuer: "ring-server", audience: "calls");

    public override ValueTask DisposeAsync()
    {
        _group?.Return();
        _gate.Dispose();
        return ValueTask.CompletedTask;
    }
}
