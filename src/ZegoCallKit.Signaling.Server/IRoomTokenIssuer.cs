namespace ZegoCallKit.Signaling.Server;

/// <summary>Issues the tokens with which the members of a call enter its room in the media cloud, so that knowing a call's id is not enough. Register one in the container; there is none by default. Called on the
/// thread pool, only for users who are in the call: its inviter, users who accepted, and guests who were admitted.</summary>
public interface IRoomTokenIssuer
{
    /// <summary>Issues a token. An exception is logged, and the client asks again.</summary>
    /// <param name="user">The user, from the token of the connection.</param>
    /// <param name="callId">The call's id, which is that of its room unless your clients name rooms otherwise.</param>
    /// <param name="cancellationToken">Cancelled when the client has gone.</param>
    /// <returns>The token, 1 to 2,047 characters.</returns>
    ValueTask<string> IssueAsync(string user, string callId, CancellationToken cancellationToken = default);
}
