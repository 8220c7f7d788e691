using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Tests.Support;

/// <summary>Applies the events of an engine to a model, and reports impossible ones.</summary>
public sealed class Ledger(string userId)
{
    private const int AlreadyLoggedIn = 1002001;

    private readonly Dictionary<string, PublisherState> _publishers = [];
    private readonly Dictionary<string, PlayerState> _players = [];

    public ISet<string> Users { get; } = new HashSet<string>(StringComparer.Ordinal);

    public IDictionary<string, string> Streams { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public RoomStateReason? Last { get; private set; }

    public IEnumerable<string> Publishing => _publishers.Where(p => p.Value == PublisherState.Publishing).Select(p => p.Key);

    public IEnumerable<string> Playing => _players.Where(p => p.Value == PlayerState.Playing).Select(p => p.Key);

    public IEnumerable<string> AskingToPublish => _publishers.Where(p => p.Value == PublisherState.Requesting).Select(p => p.Key);

    public IEnumerable<string> AskingToPlay => _players.Where(p => p.Value == PlayerState.Requesting).Select(p => p.Key);

    public bool IsLoggedIn => IsConnected || Last is RoomStateReason.Logining or RoomStateReason.Reconnecting;

    public bool IsConnected => Last is RoomStateReason.Logined or RoomStateReason.Reconnected;

    public void Take(EngineEvent engineEvent)
    {
        switch (engineEvent)
        {
            case RoomStateChanged { Reason: RoomStateReason.LogoutFailed } or RoomStateChanged { Code: AlreadyLoggedIn }:
                // A report about a refused command: nothing has changed.
                break;
            case RoomStateChanged change:
                Take(change);
                break;
            case RoomUsersUpdated update:
                foreach (var user in update.Users)
                {
                    Assert.NotEqual(userId, user.Id);
                    Assert.True(update.Type == UpdateType.Add ? Users.Add(user.Id) : Users.Remove(user.Id), $"{update.Type} of {user.Id}");
                }

                break;
            case RoomStreamsUpdated update:
                Take(update);
                break;
            case PublisherStateUpdated update:
                _publishers[update.StreamId] = update.State;
                break;
            case PlayerStateUpdated update:
                _players[update.StreamId] = update.State;
                break;
        }
    }

    private void Take(RoomStateChanged change)
    {
        Last = change.Reason;
        if (change.Reason is RoomStateReason.Logining or RoomStateReason.Logout or RoomStateReason.KickOut or RoomStateReason.LoginFailed or RoomStateReason.ReconnectFailed)
        {
            Users.Clear();
            Streams.Clear();
        }
    }

    private void Take(RoomStreamsUpdated update)
    {
        foreach (var stream in update.Streams)
        {
            Assert.NotEqual(userId, stream.User.Id);
            if (update.Type == UpdateType.Add)
            {
                Assert.True(Streams.TryAdd(stream.Id, stream.User.Id), $"second add of {stream.Id}");
                Assert.Contains(stream.User.Id, Users);
            }
            else
            {
                Assert.True(Streams.Remove(stream.Id), $"delete of unknown {stream.Id}");
            }
        }
    }
}
