using ZegoCallKit.Server.Api.Mixing;
using ZegoCallKit.Server.Api.Recording;

namespace ZegoCallKit.Server.Api;

/// <summary>
/// The part of ZEGO's server API that a call product needs. <see cref="ServerApiClient"/> calls ZEGO's cloud; a test or a development server can implement the interface itself, and
/// <see cref="ServerApiResponder"/> then answers ZEGO's requests with it.
/// </summary>
public interface IServerApi
{
    /// <summary>Removes users from a room (ZEGO: <c>KickoutUser</c>). Their streams end. They can log in again as long as their tokens allow it.</summary>
    /// <param name="roomId">The id of the room.</param>
    /// <param name="userIds">The ids of 1 to 5 users.</param>
    /// <param name="reason">A text that the users' clients receive: at most 256 bytes of UTF-8.</param>
    /// <param name="cancellationToken">Cancels the request. It may have been carried out.</param>
    /// <returns>A task that completes when ZEGO has accepted the request.</returns>
    /// <exception cref="ArgumentException">An argument is out of range.</exception>
    /// <exception cref="ServerApiException">ZEGO refused the request, or could not be reached.</exception>
    Task KickOutAsync(string roomId, IReadOnlyList<string> userIds, string? reason = null, CancellationToken cancellationToken = default);

    /// <summary>Removes all users from a room and closes it (ZEGO: <c>CloseRoom</c>).</summary>
    /// <param name="roomId">The id of the room.</param>
    /// <param name="reason">A text that the users' clients receive: at most 256 bytes of UTF-8.</param>
    /// <param name="sendsClosedEvent">Whether ZEGO also sends <see cref="Webhooks.RoomClosedEvent"/> to your webhook; false by default, because your server closed the room itself.</param>
    /// <param name="cancellationToken">Cancels the request. It may have been carried out.</param>
    /// <returns>A task that completes when ZEGO has accepted the request.</returns>
    /// <exception cref="ArgumentException">An argument is out of range.</exception>
    /// <exception cref="ServerApiException">ZEGO refused the request, for example because there is no such room, or could not be reached.</exception>
    Task CloseRoomAsync(string roomId, string? reason = null, bool sendsClosedEvent = false, CancellationToken cancellationToken = default);

    /// <summary>Forbids a stream (ZEGO: <c>ForbidRTCStream</c>): it ends for its publisher and its players with 1003025 and 1004025, until <see cref="ResumeStreamAsync"/>.</summary>
    /// <param name="streamId">The id of the stream.</param>
    /// <param name="cancellationToken">Cancels the request. It may have been carried out.</param>
    /// <returns>A task that completes when ZEGO has accepted the request.</returns>
    /// <exception cref="ArgumentException">The id is out of range.</exception>
    /// <exception cref="ServerApiException">ZEGO refused the request, or could not be reached.</exception>
    Task ForbidStreamAsync(string streamId, CancellationToken cancellationToken = default);

    /// <summary>Allows a forbidden stream again (ZEGO: <c>ResumeRTCStream</c>).</summary>
    /// <param name="streamId">The id of the stream.</param>
    /// <param name="cancellationToken">Cancels the request. It may have been carried out.</param>
    /// <returns>A task that completes when ZEGO has accepted the request.</returns>
    /// <exception cref="ArgumentException">The id is out of range.</exception>
    /// <exception cref="ServerApiException">ZEGO refused the request, or could not be reached.</exception>
    Task ResumeStreamAsync(string streamId, CancellationToken cancellationToken = default);

    /// <summary>Returns one page of the users of a room (ZEGO: <c>DescribeUserList</c>); empty if there is no such room.</summary>
    /// <param name="roomId">The id of the room.</param>
    /// <param name="query">Which page; the first 200 users by default.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArgumentException">An argument is out of range.</exception>
    /// <exception cref="ServerApiException">ZEGO refused the request, or could not be reached.</exception>
    Task<UserPage> GetUsersAsync(string roomId, UserQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Returns how many users are in rooms (ZEGO: <c>DescribeUserNum</c>); 0 for a room that does not exist.</summary>
    /// <param name="roomIds">The ids of 1 to 10 rooms.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>One count for each room.</returns>
    /// <exception cref="ArgumentException">An argument is out of range.</exception>
    /// <exception cref="ServerApiException">ZEGO refused the request, or could not be reached.</exception>
    Task<IReadOnlyList<UserCount>> CountUsersAsync(IReadOnlyList<string> roomIds, CancellationToken cancellationToken = default);

    /// <summary>Returns whether users are in a room, and since when (ZEGO: <c>DescribeUsers</c>).</summary>
    /// <param name="roomId">The id of the room.</param>
    /// <param name="userIds">The ids of 1 to 10 users.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>One status for each user.</returns>
    /// <exception cref="ArgumentException">An argument is out of range.</exception>
    /// <exception cref="ServerApiException">ZEGO refused the request, for example because there is no such room, or could not be reached.</exception>
    Task<IReadOnlyList<UserStatus>> GetUserStatusesAsync(string roomId, IReadOnlyList<string> userIds, CancellationToken cancellationToken = default);

    /// <summary>Returns the streams of a room (ZEGO: <c>DescribeSimpleStreamList</c>). ZEGO allows this once every 10 seconds for each room.</summary>
    /// <param name="roomId">The id of the room.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The streams.</returns>
    /// <exception cref="ArgumentException">The id is out of range.</exception>
    /// <exception cref="ServerApiException">ZEGO refused the request, or could not be reached.</exception>
    Task<IReadOnlyList<RoomStreamInfo>> GetStreamsAsync(string roomId, CancellationToken cancellationToken = default);

    /// <summary>Sends a message to all users of a room but its sender (ZEGO: <c>SendBroadcastMessage</c>, <c>SendBarrageMessage</c>).</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Cancels the request. The message may have been sent.</param>
    /// <returns>ZEGO's id of the message.</returns>
    /// <exception cref="ArgumentException">The message is out of range.</exception>
    /// <exception cref="ServerApiException">ZEGO refused the message, or could not be reached. A message is not sent again if it may have been delivered.</exception>
    Task<string> SendMessageAsync(ServerMessage message, CancellationToken cancellationToken = default);

    /// <summary>Sends a custom command to some or all users of a room (ZEGO: <c>SendCustomCommand</c>).</summary>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Cancels the request. The command may have been sent.</param>
    /// <returns>The users whom the command did not reach, with ZEGO's code for each.</returns>
    /// <exception cref="ArgumentException">The command is out of range.</exception>
    /// <exception cref="ServerApiException">ZEGO refused the command, or could not be reached. A command is not sent again if it may have been delivered.</exception>
    Task<IReadOnlyList<UndeliveredCommand>> SendCommandAsync(ServerCommand command, CancellationToken cancellationToken = default);

    /// <summary>Starts a mixing task, or changes the one with the same id (ZEGO: <c>StartMix</c>). ZEGO must have enabled mixing for the AppID.</summary>
    /// <param name="task">The task.</param>
    /// <param name="cancellationToken">Cancels the request. The task may have been started.</param>
    /// <returns>The addresses at which the outputs can be played.</returns>
    /// <exception cref="ArgumentException">The task is out of range.</exception>
    /// <exception cref="ServerApiException">ZEGO refused the task, or could not be reached.</exception>
    Task<StartedMix> StartMixAsync(MixTask task, CancellationToken cancellationToken = default);

    /// <summary>Stops a mixing task (ZEGO: <c>StopMix</c>).</summary>
    /// <param name="taskId">The id of the task.</param>
    /// <param name="userId">The user of the task, which ZEGO requires if it has enabled the ownership of mixing tasks.</param>
    /// <param name="cancellationToken">Cancels the request. The task may have been stopped.</param>
    /// <returns>A task that completes when ZEGO has accepted the request.</returns>
    /// <exception cref="ArgumentException">An argument is out of range.</exception>
    /// <exception cref="ServerApiException">ZEGO refused the request, or could not be reached.</exception>
    Task StopMixAsync(string taskId, string? userId = null, CancellationToken cancellationToken = default);

    /// <summary>Starts a cloud recording (ZEGO: <c>StartRecord</c>). ZEGO must have enabled cloud recording for the AppID. Stop it: a recording that runs on costs money.</summary>
    /// <param name="task">The task: the streams, the format and the storage.</param>
    /// <param name="cancellationToken">Cancels the request. The recording may have been started.</param>
    /// <returns>ZEGO's id of the recording.</returns>
    /// <exception cref="ArgumentException">The task is out of range.</exception>
    /// <exception cref="ServerApiException">ZEGO refused the recording, or could not be reached. A recording is not started again if it may have been started.</exception>
    Task<string> StartRecordingAsync(RecordingTask task, CancellationToken cancellationToken = default);

    /// <summary>Stops a cloud recording (ZEGO: <c>StopRecord</c>).</summary>
    /// <param name="taskId">ZEGO's id of the recording.</param>
    /// <param name="cancellationToken">Cancels the request. The recording may have been stopped.</param>
    /// <returns>A task that completes when ZEGO has accepted the request.</returns>
    /// <exception cref="ArgumentException">The id is out of range.</exception>
    /// <exception cref="ServerApiException">ZEGO refused the request, for example because the recording has ended, or could not be reached.</exception>
    Task StopRecordingAsync(string taskId, CancellationToken cancellationToken = default);

    /// <summary>Returns the status of a cloud recording that began within the last three days (ZEGO: <c>DescribeRecordStatus</c>).</summary>
    /// <param name="taskId">ZEGO's id of the recording.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The status.</returns>
    /// <exception cref="ArgumentException">The id is out of range.</exception>
    /// <exception cref="ServerApiException">ZEGO refused the request, for example because there is no such recording, or could not be reached.</exception>
    Task<RecordingStatus> GetRecordingAsync(string taskId, CancellationToken cancellationToken = default);
}
