using GroupCall.Measuring;
using ZegoCallKit.Calls;
using ZegoCallKit.Desk;
using ZegoCallKit.Media;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.Signaling.SignalR;

namespace ZegoCallKit.Tool.Desks;

/// <summary>A user who can call and be called through a desk, and publishes files or synthetic media in calls.</summary>
internal sealed class DeskPhone : IAsyncDisposable
{
    private readonly SignalRCallSignaling _signaling;
    private readonly ZegoClient _client;

    private DeskPhone(SignalRCallSignaling signaling, ZegoClient client, CallStatistics received) => (_signaling, _client, Received) = (signaling, client, received);

    public ICallService Calls => _client.Calls;

    /// <summary>Gets what was received in all calls.</summary>
    public CallStatistics Received { get; }

    /// <summary>Signs a user in.</summary>
    /// <exception cref="ToolException">The desk cannot be reached, or refuses.</exception>
    /// <exception cref="ZegoException">The signaling server cannot be reached, or refuses.</exception>
    public static async Task<DeskPhone> SignInAsync(Participant participant, ToolHost host, CancellationToken cancellationToken)
    {
        var device = $"{ToolApp.Name}-{Environment.ProcessId}";
        var signIn = new DeskSignIn(host, participant.Desk);
        var first = await signIn.SignInAsync(participant.User, device, cancellationToken);
        var signaling = new SignalRCallSignaling(new SignalRCallSignalingOptions
        {
            Server = new Uri(participant.Desk, first.Ring.Url),
            TokenProvider = async (identity, token) => (await signIn.SignInAsync(identity.UserId, identity.DeviceId.Value, token)).Ring.AccessToken,
            TimeProvider = host.Time,
        });
        var received = new CallStatistics();
        var client = await ZegoClient.CreateAsync(
            new ZegoClientOptions
            {
                AppId = first.AppId,
                Engine = new DeskEngineFactory(participant.Desk, new DeskEngineOptions { ClientName = $"{ToolApp.Name}/{ToolApp.Version}" }),
                TokenProvider = new DeskTokens(signIn, device),
                TimeProvider = host.Time,
                Calls = new CallServiceOptions
                {
                    Signaling = signaling,
                    DeviceId = new DeviceId(device),
                    PublishFor = kind => Publish(participant, kind),
                    Room = new RoomOptions { PlayOptionsFor = _ => Receive(received) },
                },
            },
            cancellationToken);
        var phone = new DeskPhone(signaling, client, received);
        try
        {
            await client.Calls.SignInAsync(new RoomUser(participant.User), cancellationToken);
            return phone;
        }
        catch
        {
            await phone.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Ends the calls, tells the others, and signs out.
        await _client.DisposeAsync();
        await _signaling.DisposeAsync();
    }

    private static PublishOptions Publish(Participant participant, CallKind kind) => new()
    {
        Audio = AudioInput.From(participant.OpenAudio()),
        Video = kind == CallKind.Video ? VideoInput.From(participant.OpenVideo()) : VideoInput.None,
    };

    private static PlayOptions Receive(CallStatistics received) => new()
    {
        AudioSink = new CallbackAudioSink((in AudioFrame _) => received.ReceivedAudio()),
        VideoSink = new CallbackVideoSink((in VideoFrame _) => received.ReceivedVideo()),
    };
}
