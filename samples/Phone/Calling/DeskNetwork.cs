using ZegoCallKit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Desk;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.Signaling.SignalR;

namespace Phone.Calling;

/// <summary>Calls through a desk, which carries the signals and the media of all programs. With ZEGO's engine, only the factory and the token provider are others.</summary>
internal sealed class DeskNetwork : IPhoneNetwork
{
    private readonly SignalRCallSignaling _signaling;
    private readonly ZegoClient _client;
    private readonly ReceivedMedia _received;

    private DeskNetwork(SignalRCallSignaling signaling, ZegoClient client, ReceivedMedia received) => (_signaling, _client, _received) = (signaling, client, received);

    public ICallService Calls => _client.Calls;

    public ICallSignaling Signaling => _signaling;

    public long AudioFramesReceived => _received.AudioFrames;

    public long VideoFramesReceived => _received.VideoFrames;

    /// <summary>Connects a user who is not signed in yet.</summary>
    /// <param name="identity">The user, and the device on which the user can be called.</param>
    /// <param name="desk">The address of the desk.</param>
    /// <param name="signIn">Fetches the tokens from the desk.</param>
    /// <param name="media">What the user publishes in calls.</param>
    /// <param name="program">The name of the program, for the desk's page.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="HttpRequestException">The desk cannot be reached, or refuses the user.</exception>
    public static async Task<DeskNetwork> ConnectAsync(SignalingIdentity identity, Uri desk, DeskSignIn signIn, Func<CallKind, PublishOptions> media, string program, TimeProvider time, CancellationToken cancellationToken)
    {
        var access = await signIn.SignInAsync(identity.UserId, identity.DeviceId, cancellationToken);
        var signaling = new SignalRCallSignaling(new SignalRCallSignalingOptions { Server = signIn.CallServer, TokenProvider = signIn.GetCallTokenAsync, TimeProvider = time });
        var received = new ReceivedMedia();
        var options = new ZegoClientOptions
        {
            AppId = access.AppId,
            Engine = new DeskEngineFactory(desk, new DeskEngineOptions { ClientName = program }),
            TokenProvider = signIn,
            TimeProvider = time,
            Calls = new CallServiceOptions
            {
                Signaling = signaling,
                DeviceId = identity.DeviceId,
                PublishFor = media,
                Room = new RoomOptions { PlayOptionsFor = _ => received.Play() },
            },
        };
        try
        {
            return new DeskNetwork(signaling, await ZegoClient.CreateAsync(options, cancellationToken), received);
        }
        catch
        {
            await signaling.DisposeAsync();
            throw;
        }
    }

    public void Follow(ICall call)
    {
        // The other members are in the desk's room themselves.
    }

    public async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync();
        await _signaling.DisposeAsync();
    }
}
