using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.InMemory.Rooms;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Playing;

/// <summary>Holds the streams that one engine plays. All members require the engine's gate.</summary>
internal sealed class PlayerTable(EngineCore core)
{
    /// <summary>The maximum number of streams that play at the same time.</summary>
    public const int Limit = 20;

    // A list is enough for a few more than the limit, and its order is the order in which they end.
    private readonly List<Player> _players = [];

    public IReadOnlyList<Player> All => Of(null);

    public Player? Find(string streamId) => _players.Find(p => p.StreamId == streamId);

    public Player Begin(RoomSession session, string streamId, VideoView? view)
    {
        var player = new Player(core, session, streamId);
        var isSurplus = _players.Count(p => !p.IsSurplus) >= Limit;
        _players.Add(player);
        if (isSurplus)
        {
            player.BeginSurplus();
        }
        else
        {
            player.Begin(view);
        }

        return player;
    }

    /// <summary>Ends one and notifies the cloud.</summary>
    public void End(Player player, int code)
    {
        _players.Remove(player);
        player.Stop(code);
        var ticket = player.Ticket;
        core.Link.ToCloud(() => core.Cloud.StopPlay(ticket));
    }

    /// <summary>Tells the cloud what is wanted of a stream now, if it is played.</summary>
    public void Want(string streamId)
    {
        if (Find(streamId) is { IsSurplus: false } player)
        {
            player.Want();
        }
    }

    /// <summary>Stops all, or those of one room. Its login has ended, so the cloud already knows.</summary>
    public void StopAll(int code, RoomSession? session = null)
    {
        foreach (var player in Of(session))
        {
            _players.Remove(player);
            player.Stop(code);
        }
    }

    public void OnConnected(RoomSession session)
    {
        foreach (var player in Of(session))
        {
            player.Request();
        }
    }

    public void OnLinkLost()
    {
        foreach (var player in Of(null))
        {
            player.OnInterrupted();
        }
    }

    public IReadOnlyList<PlayTicket> TicketsOf(RoomSession session) => [.. Of(session).Select(p => p.Ticket)];

    private Player[] Of(RoomSession? session) => [.. _players.Where(p => session is null || ReferenceEquals(p.Session, session))];
}
