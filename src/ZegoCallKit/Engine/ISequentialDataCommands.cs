using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Engine;

/// <summary>Ordered real-time data over stream ids of their own; one manager a room.</summary>
public interface ISequentialDataCommands
{
    /// <summary>Makes a manager (<c>create_real_time_sequential_data_manager</c>).</summary>
    /// <param name="roomId">The room.</param>
    /// <returns>0 and the manager's index; 1009031 the room has one already.</returns>
    EngineResult<int> Create(string roomId);

    /// <summary>Destroys a manager.</summary>
    /// <param name="manager">Its index.</param>
    /// <returns>0; 1009032 unknown.</returns>
    EngineResult Destroy(int manager);

    /// <summary>Begins to send on a stream id.</summary>
    /// <param name="manager">The manager's index.</param>
    /// <param name="streamId">The stream id.</param>
    /// <returns>0; 1009032 unknown manager; 1009035 already begun.</returns>
    EngineResult StartBroadcasting(int manager, string streamId);

    /// <summary>Ends sending on a stream id.</summary>
    /// <param name="manager">The manager's index.</param>
    /// <param name="streamId">The stream id.</param>
    /// <returns>0; 1009032 unknown manager; 1009036 not begun.</returns>
    EngineResult StopBroadcasting(int manager, string streamId);

    /// <summary>Begins to receive from a stream id.</summary>
    /// <param name="manager">The manager's index.</param>
    /// <param name="streamId">The stream id.</param>
    /// <returns>0; 1009032 unknown manager; 1009038 already begun.</returns>
    EngineResult StartSubscribing(int manager, string streamId);

    /// <summary>Ends receiving from a stream id.</summary>
    /// <param name="manager">The manager's index.</param>
    /// <param name="streamId">The stream id.</param>
    /// <returns>0; 1009032 unknown manager; 1009037 not begun.</returns>
    EngineResult StopSubscribing(int manager, string streamId);

    /// <summary>Sends (<c>send_real_time_sequential_data</c>).</summary>
    /// <param name="manager">The manager's index.</param>
    /// <param name="streamId">A stream id that broadcasts.</param>
    /// <param name="data">1 to 4,096 bytes.</param>
    /// <returns>0 and the sequence of <see cref="SequentialDataSent"/>; 1009032; 1009036; 1009003 too long.</returns>
    EngineResult Send(int manager, string streamId, ReadOnlyMemory<byte> data);
}
