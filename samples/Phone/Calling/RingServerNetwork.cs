using Phone.Options;
using Samples.Ringing;
using ZegoCallKit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.InMemory;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.Signaling.SignalR;

namespace Phone.Calling;

/// <summary>Calls through a ring server, which carries the signals only. The media run on the in-memory cloud of this process.</summary>
internal sealed class RingServerNetwork : IPhoneNetwork
{
    // The in-memory cloud accepts any AppID and AppSign.
    public const uint AppId = 1;

    private readonly ZegoClient _client;
    private readonly SignalRCallSignaling _signaling;
    private readonly SignInClient _signIn;
    private readonly ReceivedMedia _received;
    private readonly RemoteMemberStandIns _standIns;

    private RingServerNetwork(ZegoClient client, SignalRCallSignaling signaling, SignInClient signIn, ReceivedMedia received, RemoteMemberStandIns standIns) =>
        (_client, _signaling, _signIn, _received, _standIns) = (client, signaling, signIn, received, standIns);

    public static string AppSign { get; } = new('0', ZegoClientOptions.AppSignLength);

    public ICallService Calls => _client.Calls;

    public ICallSignaling Signaling => _signaling;

    public long AudioFramesReceived => _received.AudioFrames;

    /// <summary>Creates the network of a user who is not signed in yet.</summary>
    public static async Task<RingServerNetwork> CreateAsync(PhoneOptions options, Action<string> onProblem, TimeProvider time)
    {
        var signIn = new SignInClient(options.Server);
        var signaling = new SignalRCallSignaling(new SignalRCallSignalingOptions
        {
            Server = new Uri(options.Server, "/calls"),
            TokenProvider = signIn.GetTokenAsync,
            TimeProvider = time,
        });
        var cloud = new InMemoryCloud();
        var received = new ReceivedMedia();
        var client = await ZegoClient.CreateAsync(new ZegoClientOptions
        {
            AppId = AppId,
            AppSign = AppSign,
            Engine = cloud.CreateEngineFactory(),
            Calls = new CallServiceOptions
            {
                Signaling = signaling,
                DeviceId = options.Device,
                PublishFor = static _ => new PublishOptions { Audio = AudioInput.From(new ToneSource(440, AudioFormat.Default)), Video = VideoInput.None },
                Room = new RoomOptions { PlayOptionsFor = _ => received.Play() },
            },
        });
        return new RingServerNetwork(client, signaling, signIn, received, new RemoteMemberStandIns(cloud, onProblem));
    }

    public void Follow(ICall call) => _standIns.Follow(call);

    public async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync();
        await _standIns.DisposeAsync();
        await _signaling.DisposeAsync();
        _signIn.Dispose();
    }
}
