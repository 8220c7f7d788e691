using System.Collections.Concurrent;
using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;
using ZegoCallKit.Publishing;
using ZegoCallKit.TestNetworks;

namespace ZegoCallKit.Signaling.SignalR.Tests.Rig;

/// <summary>Represents one device of one user that calls through the server, and publishes nothing.</summary>
internal sealed class TestPhone : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ConcurrentQueue<string> _faults = new();
    private readonly SignalRCallSignaling _signaling;
    private readonly List<ICall> _ringing = [];

    private readonly Servers _servers;

    private TestPhone(ZegoClient client, SignalRCallSignaling signaling, Network network, Servers servers, string name)
    {
        (Client, _signaling, Network, _servers, Name) = (client, signaling, network, servers, name);
        client.Faults.Subscribe(fault => _faults.Enqueue($"{fault.Source}: {fault.Exception}"));
        client.Calls.Incoming.Subscribe(call =>
        {
            lock (_ringing)
            {
                _ringing.Add(call);
            }
        });
    }

    public ZegoClient Client { get; }

    public SignalRCallSignaling Signaling => _signaling;

    public Network Network { get; }

    /// <summary>Gets by which name the test calls the user.</summary>
    public string Name { get; }

    public RoomUser User => new(_servers.IdOf(Name));

    public IEnumerable<MissedCall> Missed => Client.Calls.MissedCalls.Current.Items.Values;

    public int RingCount
    {
        get
        {
            lock (_ringing)
            {
                return _ringing.Count;
            }
        }
    }

    public static async Task<TestPhone> CreateAsync(Servers servers, InMemoryCloud cloud, string user, string device, bool hasTokens = false, TimeProvider? time = null)
    {
        var network = servers.Connect();
        var signaling = servers.CreateSignaling(network);
        var client = await ZegoClient.CreateAsync(new ZegoClientOptions
        {
            AppId = 1,
            AppSign = new string('0', ZegoClientOptions.AppSignLength),
            Engine = cloud.CreateEngineFactory(),
            TimeProvider = time ?? TimeProvider.System,
            TokenProvider = hasTokens ? new CallTokenProvider(signaling) : null,
            Calls = new CallServiceOptions
            {
                Signaling = signaling,
                DeviceId = new DeviceId(device),
                PublishFor = static _ => new PublishOptions { Audio = AudioInput.None, Video = VideoInput.None },
            },
        });
        return new TestPhone(client, signaling, network, servers, user);
    }

    public Task SignInAsync() => Client.Calls.SignInAsync(User, TestContext.Current.CancellationToken);

    public Task<ICall> DialAsync(string user, TimeSpan? ring = null) =>
        Client.Calls.InviteAsync([new RoomUser(_servers.IdOf(user))], new InviteOptions { RingTimeout = ring ?? TimeSpan.FromSeconds(60) }, TestContext.Current.CancellationToken);

    /// <summary>Waits until this device rings.</summary>
    /// <param name="id">The call; by default any.</param>
    public async Task<ICall> RingsAsync(CallId? id = null) => await Client.Calls.ActiveCalls.Changes
        .Select(_ => Client.Calls.ActiveCalls.Current.Items.Values.FirstOrDefault(call => call.Direction == CallDirection.Incoming && (id is null || call.Id == id)))
        .FirstAsync(static call => call is not null)
        .ToTask()
        .WaitAsync(Patience, TestContext.Current.CancellationToken) ?? throw new InvalidOperationException();

    public static async Task<CallState> UntilAsync(ICall call, Func<CallState, bool> condition)
    {
        try
        {
            return await call.State.Changes.FirstAsync(condition).ToTask().WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException fault)
        {
            throw new TimeoutException($"{call} is {call.State.Current}", fault);
        }
    }

    public static Task InCallAsync(params ICall[] calls) => Task.WhenAll(calls.Select(static call => UntilAsync(call, static state => state.Phase == CallPhase.InCall)));

    public static async Task<CallEndReason> EndAsync(ICall call) => (await call.Completion.WaitAsync(Patience, TestContext.Current.CancellationToken)).Reason;

    public Task MissedAsync() => Client.Calls.MissedCalls.Changes.FirstAsync(_ => Client.Calls.MissedCalls.Current.Items.Count > 0).ToTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await _signaling.DisposeAsync();
        await Network.DisposeAsync();
        Assert.True(_faults.IsEmpty, string.Join(Environment.NewLine, _faults));
    }
}
