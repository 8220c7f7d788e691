using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.Calls;

/// <summary>
/// Reads the calls of the user who is signed in. Over a transport whose server keeps a history (<see cref="SignalingCapabilities.HasHistory"/>) it contains the calls of all devices of the user, also those of
/// earlier runs of the program; otherwise, the newest 200 calls that have ended on this client. A user cannot read the history of another user.
/// </summary>
public interface ICallHistory
{
    /// <summary>The maximum number of entries of a page.</summary>
    const int MaxPageSize = 100;

    /// <summary>The maximum length of a cursor in bytes of UTF-8.</summary>
    const int MaxCursorBytes = 256;

    /// <summary>Gets whether a server keeps the history; otherwise it ends with the client.</summary>
    bool IsKeptByServer { get; }

    /// <summary>Reads a page, newest first.</summary>
    /// <param name="cursor"><see cref="CallHistoryPage.Cursor"/> of the page before; <see langword="null"/> for the first page.</param>
    /// <param name="count">The maximum number of entries, 1 to <see cref="MaxPageSize"/>.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArgumentException">The cursor is empty or too long, or the count is outside its limits.</exception>
    /// <exception cref="InvalidOperationException">No user is signed in.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed, or the user signed out before the server answered.</exception>
    /// <exception cref="ZegoException">The server cannot be reached or refused, e.g. because the cursor is not one of its own.</exception>
    Task<CallHistoryPage> ReadAsync(string? cursor = null, int count = 50, CancellationToken cancellationToken = default);
}
