using System.Runtime.CompilerServices;

namespace ZegoCallKit.Server.Api;

/// <summary>Combines requests of the server API.</summary>
public static class ServerApiExtensions
{
    /// <summary>Lists all users of a room, page by page. ZEGO allows one page a second for each room, so that 1,000 users take 4 seconds.</summary>
    /// <param name="api">The server API.</param>
    /// <param name="roomId">The id of the room.</param>
    /// <param name="order">The order of the users.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <returns>The users. A user who logs in or out meanwhile may be missing or listed twice.</returns>
    /// <exception cref="ArgumentException">An argument is out of range.</exception>
    /// <exception cref="ServerApiException">ZEGO refused a request, or could not be reached.</exception>
    public static async IAsyncEnumerable<ListedUser> EnumerateUsersAsync(
        this IServerApi api, string roomId, UserOrder order = UserOrder.OldestFirst, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(api);
        var query = new UserQuery { Order = order };
        while (true)
        {
            var page = await api.GetUsersAsync(roomId, query, cancellationToken).ConfigureAwait(false);
            foreach (var user in page.Users)
            {
                yield return user;
            }

            // A page without users ends the list, whatever its marker says, and so does a marker that leads back to the same page.
            if (page.NextMarker is null || page.Users.Count == 0 || page.NextMarker == query.Marker)
            {
                yield break;
            }

            query = query with { Marker = page.NextMarker };
        }
    }
}
