using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Engine;

/// <summary>Defines the commands for ordered real-time data, which uses separate stream ids; one manager per room.</summary>
public interface ISequentialDataCommands
{
    /// <summary>Creates a manager (<c>create_real_time_sequential_data_manager</c>).</summary>
    /// <param name="roomId">The id of the room.</param>
    /// <returns>The result code 0 and the index of the manager; 1009031 if the room already has one.</returns>
    EngineResult<int> Create(string roomId);

    /// <summary>Destroys a manager.</summary>
    /// <param name="manager">The index of the manager.</param>
    /// <returns>The result code: 0, or 1009032 if the manager is unknown.</returns>
    EngineResult Destroy(int manager);

    /// <summary>Starts sending on a stream id.</summary>
    /// <param name="manager">The index of the manager.</param>
    /// <param name="streamId">The id of the stream.</param>
    /// <returns>The result code: 0, 1009032 if the manager is unknown, or 1009035 if already started.</returns>
    EngineResult StartBroadcasting(int manager, string streamId);

    /// <summary>Stops sending on a stream id.</summary>
    /// <param name="manager">The index of the manager.</param>
    /// <param name="streamId">The id of the stream.</param>
    /// <returns>The result code: 0, 1009032 if the manager is unknown, or 1009036 if not started.</returns>
    EngineResult StopBroadcasting(int manager, string streamId);

    /// <summary>Starts receiving from a stream id.</summary>
    /// <param name="manager">The index of the manager.</param>
    /// <param name="streamId">The id of the stream.</param>
    /// <returns>The result code: 0, 1009032 if the manager is unknown, or 1009038 if already started.</returns>
    EngineResult StartSubscribing(int manager, string streamId);

    /// <summary>Stops receiving from a stream id.</summary>
    /// <param name="manager">The index of the manager.</param>
    /// <param name="streamId">The id of the stream.</param>
    /// <returns>The result code: 0, 1009032 if the manager is unknown, or 1009037 if not started.</returns>
    EngineResult StopSubscribing(int manager, string streamId);

    /// <summary>Sends data (<c>send_real_time_sequential_data</c>).</summary>
    /// <param name="manager">The index of the manager.</param>
    /// <param name="streamId">The id of a stream on which sending has started.</param>
    /// <param name="data">The data: 1 to 4,096 bytes.</param>
    /// <returns>The result code 0 and the sequence number of <see cref="SequentialDataSent"/>; 1009032 if the manager is unknown, 1009036 if sending has not started, 1009003 if the data is too long.</returns>
    EngineResult Send(int manager, string streamId, ReadOnlyMemory<byte> data);
}
