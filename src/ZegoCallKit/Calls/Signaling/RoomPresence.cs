using ZegoCallKit.Rooms;

namespace ZegoCallKit.Calls.Signaling;

/// <summary>Tracks which users are in the shared room, and reports it for watched users. The transport's lock guards all members.</summary>
internal sealed class RoomPresence
{
    private readonly SignalingOutlet _outlet;
    private readonly PresenceWatches _watches;
    private readonly HashSet<UserId> _present = [];

    public RoomPresence(SignalingOutlet outlet, Lock gate)
    {
        _outlet = outlet;
        _watches = new PresenceWatches(
            users =>
            {
                lock (gate)
                {
                    if (outlet.State == SignalingState.Connected)
                    {
                        Report(users);
                    }
                }
            },
            static _ => { });
    }

    /// <summary>Returns why a transport is disconnected when its room has ended.</summary>
    public static SignalingReason ReasonOf(RoomEndReason reason) => reason switch
    {
        RoomEndReason.LoggedInElsewhere => SignalingReason.Replaced,
        RoomEndReason.TokenExpired => SignalingReason.Unauthorized,
        RoomEndReason.KickedOut or RoomEndReason.LoginFailed => SignalingReason.Refused,
        RoomEndReason.NetworkLost or RoomEndReason.EngineFailed => SignalingReason.Network,
        _ => SignalingReason.None,
    };

    /// <summary>Starts to watch users; called without the lock.</summary>
    public IDisposable Watch(IReadOnlyCollection<UserId> users) => _watches.Add(users);

    /// <summary>Records that a user entered or left the room.</summary>
    public void Set(UserId user, bool isPresent)
    {
        if (isPresent ? _present.Add(user) : _present.Remove(user))
        {
            Report(_watches.Contains(user) ? [user] : []);
        }
    }

    /// <summary>Reports the watched users in the room, after connecting; the room may still report others.</summary>
    public void ReportPresent() => Report(_watches.Users.Where(_present.Contains));

    /// <summary>Clears the users in the room.</summary>
    public void Clear() => _present.Clear();

    private void Report(IEnumerable<UserId> users)
    {
        foreach (var user in users)
        {
            _outlet.Report(new PresenceChange { User = user, IsOnline = _present.Contains(user) });
        }
    }
}
