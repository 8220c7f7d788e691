using ZegoCallKit;
using ZegoCallKit.Rooms;

namespace Docs.Snippets;

#region stay-in-the-room
/// <summary>Keeps a user in a room until the user leaves or is removed, through outages of any length.</summary>
internal sealed class Presence(IZegoClient client, TimeProvider time)
{
    public int Logins { get; private set; }

    public async Task<RoomEnd> StayAsync(RoomId roomId, RoomUser user, Func<IRoom, Task> onLogin, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            try
            {
                await using var room = await client.LoginRoomAsync(roomId, user, cancellationToken: cancellationToken);
                Logins++;
                await onLogin(room);                             // publish again: a new login publishes nothing
                var end = await room.Completion.WaitAsync(cancellationToken);
                if (end.Reason != RoomEndReason.NetworkLost)
                {
                    return end;                                  // logged out, kicked out, logged in elsewhere, token expired, engine failed
                }
            }
            catch (ZegoException fault) when (fault.Code is ZegoErrorCode.None or ZegoErrorCode.NotLoginRoom)
            {
                // Still no network: no answer in time, no token, or disconnected again while publishing.
            }

            await Task.Delay(TimeSpan.FromSeconds(10), time, cancellationToken);
        }
    }
}
#endregion
