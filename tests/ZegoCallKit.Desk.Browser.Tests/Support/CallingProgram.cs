using System.Reactive.Linq;
using ZegoCallKit.Calls;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.Signaling.SignalR;

namespace ZegoCallKit.Desk.Browser.Tests.Support;

/// <summary>A program that rings and is rung over the desk's ring server, and takes a tone and counter pictures into its calls.</summary>
internal sealed class CallingProgram : IAsyncDisposable
{
    private readonly SignalRCallSignaling _signaling;
    private ZegoClient _client = null!;

    private CallingProgram(Uri desk)
    {
        var signIn = new DeskSignIn(desk);
        _signaling = new SignalRCallSignaling(new SignalRCallSignalingOptions { Server = signIn.CallServer, TokenProvider = signIn.GetCallTokenAsync });
    }

    /// <summary>Gets what is heard and seen of the other side.</summary>
    public Ear Ear { get; } = new();

    public Eye Eye { get; } = new();

    public ICallService Calls => _client.Calls;

    public static async Task<CallingProgram> StartAsync(Uri desk, string user, double frequency, uint firstNumber)
    {
        var program = new CallingProgram(desk);
        program._client = await ZegoClient.CreateAsync(
            new ZegoClientOptions
            {
                AppId = 1_234_567_890,
                AppSign = new string('0', 64),
                Engine = new DeskEngineFactory(desk, new DeskEngineOptions { ClientName = "calling program" }),
                Calls = new CallServiceOptions
                {
                    Signaling = program._signaling,
                    Room = new RoomOptions { PlayOptionsFor = _ => new PlayOptions { AudioSink = program.Ear, VideoSink = program.Eye } },
                    PublishFor = _ => new PublishOptions
                    {
                        Audio = AudioInput.From(new ToneSource(frequency, AudioFormat.Default)),
                        Video = VideoInput.From(new ColourBarsSource(new VideoFormat(640, 360, new FrameRate(FakeDevices.Rate)), firstNumber)),
                    },
                },
            },
            TestContext.Current.CancellationToken);
        await program._client.Calls.SignInAsync(new RoomUser(new UserId(user), user.ToUpperInvariant()), TestContext.Current.CancellationToken);
        return program;
    }

    /// <summary>Returns the first call that rings from now on.</summary>
    public async Task<ICall> NextIncomingAsync() => await Calls.Incoming.FirstAsync().Timeout(Patience.Long);

    /// <summary>Waits until a call is in a phase.</summary>
    public static async Task ReachAsync(ICall call, CallPhase phase) => await call.State.Changes.FirstAsync(state => state.Phase == phase).Timeout(Patience.Long);

    public async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync();
        await _signaling.DisposeAsync();
    }
}
