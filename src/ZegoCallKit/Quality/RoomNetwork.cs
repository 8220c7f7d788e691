using ZegoCallKit.Collections;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Quality;

/// <summary>Holds the network quality of the users in one room. Used in the state loop.</summary>
internal sealed class RoomNetwork(ClientCore core, UserId self, IObservableSet<UserId, RoomUser> users, IObservableSet<StreamId, StreamInfo> streams)
{
    public SetBroadcaster<UserId, NetworkQuality> Users { get; } = new(core.Delivery, "network quality");

    public void OnQuality(NetworkQualityUpdated e)
    {
        // The engine does not report the room: the local user is in all rooms, and other users are in the rooms that know them.
        var id = e.UserId.Length == 0 ? self : UserId.FromEngine(e.UserId);
        if (IsHere(id))
        {
            var quality = new NetworkQuality { UserId = id, Uplink = e.Uplink, Downlink = e.Downlink };
            if (Users.Current.Items.GetValueOrDefault(id) != quality)
            {
                Users.Set(id, quality);
            }
        }

        Forget();
    }

    public void End() => Users.Complete();

    // The engine sends no last report for a user who has left.
    private void Forget()
    {
        foreach (var (id, quality) in Users.Current.Items)
        {
            if (!IsHere(id))
            {
                Users.Remove(id, quality);
            }
        }
    }

    private bool IsHere(UserId id) =>
        id == self || users.Current.Items.ContainsKey(id) || streams.Current.Items.Values.Any(stream => stream.Publisher.Id == id);
}
