using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using InCall.Features;
using InCall.Pictures;
using InCall.Summary;
using ZegoCallKit;
using ZegoCallKit.InMemory;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace InCall.Calling;

/// <summary>Provides Alice, who publishes, and Bob, who plays Alice's stream, in one room of a cloud in this process.</summary>
internal sealed class CallContext : IAsyncDisposable
{
    public const uint AppId = 1234567890;

    public static readonly RoomId RoomId = new("in-call");
    public static readonly StreamId AliceStream = new("alice");
    public static readonly VideoFormat VideoFormat = new(640, 360, new FrameRate(15));

    private static readonly string AppSign = new('0', ZegoClientOptions.AppSignLength);

    private readonly List<IDisposable> _faults = [];
    private readonly ZegoClientOptions _options;
    private readonly CallSummary _summary;

    private CallContext(InCallHost host, InMemoryCloud cloud, VirtualDevices machine, ZegoClientOptions options, CallSummary summary, ZegoClient alice, ZegoClient bob)
    {
        _options = options;
        _summary = summary;
        Time = host.Time;
        Cloud = cloud;
        Machine = machine;
        Alice = alice;
        Bob = bob;
    }

    public TimeProvider Time { get; }

    public InMemoryCloud Cloud { get; }

    /// <summary>Gets the devices of Alice's machine.</summary>
    public VirtualDevices Machine { get; }

    public ZegoClient Alice { get; }

    public ZegoClient Bob { get; }

    public IRoom AliceRoom { get; private set; } = null!;

    public IRoom BobRoom { get; private set; } = null!;

    /// <summary>Gets Alice's publication: a painted face and a tone.</summary>
    public IPublication Publication { get; private set; } = null!;

    /// <summary>Gets Bob's playback of Alice's stream.</summary>
    public IPlayback Playback { get; private set; } = null!;

    /// <summary>Gets Alice's processors; they are added before publishing starts, as engines require.</summary>
    public FrameMarks Marks { get; } = new();

    public static async Task<CallContext> StartAsync(InCallHost host, CallSummary summary, CancellationToken cancellationToken)
    {
        var cloud = new InMemoryCloud(new InMemoryCloudOptions { TimeProvider = host.Time, Scheduler = host.Scheduler });
        var options = new ZegoClientOptions { AppId = AppId, AppSign = AppSign, Engine = cloud.CreateEngineFactory(), TimeProvider = host.Time, WorkScheduler = host.Scheduler };
        var machine = new VirtualDevices();
        var alice = await ZegoClient.CreateAsync(options with { Engine = cloud.CreateEngineFactory(new InMemoryEngineOptions { Devices = machine }) }, cancellationToken);
        var bob = await ZegoClient.CreateAsync(options, cancellationToken);
        var call = new CallContext(host, cloud, machine, options, summary, alice, bob);
        call.Watch(alice);
        call.Watch(bob);
        await call.EnterAsync(cancellationToken);
        return call;
    }

    /// <summary>Creates a client for a user who is not in the call; the caller disposes it.</summary>
    public async Task<ZegoClient> NewClientAsync(Func<ZegoClientOptions, ZegoClientOptions> change, CancellationToken cancellationToken)
    {
        var client = await ZegoClient.CreateAsync(change(_options) with { Engine = Cloud.CreateEngineFactory() }, cancellationToken);
        Watch(client);
        return client;
    }

    /// <summary>Returns the next value that matches, from now on.</summary>
    public static Task<T> NextAsync<T>(IObservable<T> source, Func<T, bool> fits, CancellationToken cancellationToken) =>
        source.FirstAsync(fits).ToTask(cancellationToken);

    public Task DelayAsync(double seconds, CancellationToken cancellationToken) => Task.Delay(TimeSpan.FromSeconds(seconds), Time, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Bob.DisposeAsync();
        await Alice.DisposeAsync();
        _faults.ForEach(static subscription => subscription.Dispose());
    }

    private void Watch(ZegoClient client) => _faults.Add(client.Faults.Subscribe(fault => _summary.AddError($"{fault.Source}: {fault.Exception.Message}")));

    private async Task EnterAsync(CancellationToken cancellationToken)
    {
        // Features that change captured frames are enabled before capturing begins.
        await Alice.Effects.Beauty.EnableAsync(cancellationToken: cancellationToken);
        await Alice.Effects.Beauty.DisableAsync(cancellationToken);
        await Alice.Effects.AddVideoProcessorAsync(Marks, cancellationToken: cancellationToken);
        await Alice.Effects.AddAudioProcessorAsync(Marks, cancellationToken);

        AliceRoom = await Alice.LoginRoomAsync(RoomId, new RoomUser(new UserId("alice"), "Alice"), cancellationToken: cancellationToken);
        BobRoom = await Bob.LoginRoomAsync(RoomId, new RoomUser(new UserId("bob"), "Bob"), cancellationToken: cancellationToken);
        Publication = await AliceRoom.PublishAsync(
            AliceStream,
            new PublishOptions { Audio = AudioInput.From(new ToneSource(440, AudioFormat.Default)), Video = VideoInput.From(new PortraitSource(VideoFormat)) },
            cancellationToken);
        Playback = await BobRoom.PlayAsync(AliceStream, cancellationToken: cancellationToken);
        await NextAsync(Playback.State.Changes, static state => state.TimeToFirstVideo is not null, cancellationToken);
    }
}
