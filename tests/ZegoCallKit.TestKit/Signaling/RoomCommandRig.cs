using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.SignalingContract;

namespace ZegoCallKit.TestKit.Signaling;

/// <summary>Tests room commands against the contract: users of the in-memory cloud who share a lobby, on simulated time.</summary>
public class RoomCommandRig : SignalingRig
{
    private readonly Lobby _lobby;

    public RoomCommandRig()
        : this(new Lobby())
    {
    }

    protected RoomCommandRig(Lobby lobby) => _lobby = lobby;

    public override TimeProvider Time => _lobby.Time;

    // The engine retries with increasing backoff.
    public override TimeSpan Bound => TimeSpan.FromMinutes(2);

    public override async Task<ICallSignaling> CreateAsync(SignalingIdentity identity)
    {
        var room = await _lobby.EnterAsync(new RoomUser(identity.UserId, identity.UserName));
        return _lobby.CreateSignaling(room);
    }

    public Task LeaveAsync(UserId user) => _lobby.LeaveAsync(user);

    public override void SetNetwork(ICallSignaling signaling, SignalingIdentity identity, bool isOnline)
    {
        if (isOnline)
        {
            _lobby.Cloud.Reconnect(identity.UserId.Value);
        }
        else
        {
            _lobby.Cloud.Disconnect(identity.UserId.Value);
        }
    }

    public override Task RunAsync(Func<Task> body)
    {
        _lobby.Time.Run(async () =>
        {
            await body();
            await _lobby.CloseAsync();
        });
        return Task.CompletedTask;
    }
}
