namespace ZegoCallKit.Engine;

/// <summary>Represents a stream of a room as the engine reports it (<c>zego_stream</c>).</summary>
/// <param name="User">The user who publishes the stream.</param>
/// <param name="Id">The id of the stream.</param>
/// <param name="ExtraInfo">The publisher's extra info: at most 1,023 bytes; may be empty.</param>
public sealed record EngineStreamInfo(EngineUser User, string Id, string ExtraInfo)
{
    private Converted<StreamInfo> _stream;

    /// <summary>Returns the library's stream. Can be called from any thread.</summary>
    internal StreamInfo ToStreamInfo(string extraInfo, long generation, bool isInferred)
    {
        // A copy of a record brings along what its original was converted to.
        var (stream, publisher) = (_stream.Value, User.ToRoomUser());
        if (stream is null
            || stream.Generation != generation
            || stream.IsInferred != isInferred
            || !ReferenceEquals(stream.Id.Value, Id)
            || !ReferenceEquals(stream.ExtraInfo, extraInfo)
            || !ReferenceEquals(stream.Publisher, publisher))
        {
            _stream.Value = stream = new StreamInfo { Id = StreamId.FromEngine(Id), Publisher = publisher, ExtraInfo = extraInfo, Generation = generation, IsInferred = isInferred };
        }

        return stream;
    }
}
