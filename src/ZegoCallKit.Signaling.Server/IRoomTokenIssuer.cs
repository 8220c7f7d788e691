namespace ZegoCallKit.Signaling.Server;

/// <summary>Issues the tokens with which the members of a call log in to its room in ZEGO's cloud, so that knowing a call's id is not enough. Register an implementation in the container; there is none by default, and clients that ask for a token are then refused. Called on the
/// thread pool, only for users who are in a call in progress: its inviter, users who accepted, guests who were admitted, and users whom a member addressed. It may be called for several users at the same time.</summary>
public interface IRoomTokenIssuer
{
    /// <summary>Issues a token. If this throws, the exception is logged, and the client asks again.</summary>
    /// <param name="user">The user, from the token of the connection: 1 to 63 characters.</param>
    /// <param name="callId">The call's id, 1 to 127 characters. It is also the id of the room, unless your clients set <c>RoomIdFor</c>.</param>
    /// <param name="cancellationToken">Canceled when the client disconnects.</param>
    /// <returns>The token: 1 to 2,047 characters.</returns>
    ValueTask<string> IssueAsync(string user, string callId, CancellationToken cancellationToken = default);
}
