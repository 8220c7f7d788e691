using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Observables;

namespace ZegoCallKit.Quality;

/// <summary>Holds the network quality of the users in one room. Used in the state loop.</summary>
/// <param name="core">The client.</param>
/// <param name="self">The local user.</param>
/// <param name="isHere">Returns whether another user is in the room.</param>
/// <param name="presence">Returns a number that changes when users enter or leave.</param>
internal sealed class RoomNetwork(ClientCore core, UserId self, Func<UserId, bool> isHere, Func<long> presence)
{
    private long _presence;

    public SetBroadcaster<UserId, NetworkQuality> Users { get; } = new(core.Delivery, "network quality");

    public void OnQuality(NetworkQualityUpdated e)
    {
        // The engine does not report the room: the local user is in all rooms, and other users are in the rooms that know them.
        var id = e.UserId.Length == 0 ? self : UserId.FromEngine(e.UserId);
        if (IsHere(id))
        {
            var quality = new NetworkQuality { UserId = id, Uplink = e.Uplink, Downlink = e.Downlink };
            if (Users.Items.Find(id) != quality)
            {
                Users.Set(id, quality);
            }
        }

        if (presence() is var now && now != _presence)
        {
            _presence = now;
            Forget();
        }
    }

    public void End() => Users.Complete();

    // The engine sends no last report for a user who has left.
    private void Forget()
    {
        foreach (var quality in Users.Items.Items.Where(quality => !IsHere(quality.UserId)).ToList())
        {
            Users.Remove(quality.UserId, quality);
        }
    }

    private bool IsHere(UserId id) => id == self || isHere(id);
}
