using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ZegoCallKit.Publishing;

namespace ZegoCallKit.Rooms;

/// <summary>Reads and writes the extra info of rooms and streams as typed values. Values are sent as JSON, so programs on other platforms can read them.</summary>
public static class ExtraInfoExtensions
{
    /// <summary>Creates a typed view of one key of the room's extra info, to get, set and observe its value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="room">The room.</param>
    /// <param name="key">The key, 1 to 127 bytes of UTF-8.</param>
    /// <param name="type">The JSON metadata used to write and read the value, for example from a source-generated context.</param>
    /// <returns>The view; it holds no state of its own.</returns>
    /// <exception cref="ArgumentException">The key is empty or too long.</exception>
    public static IRoomExtraInfo<T> ExtraInfoOf<T>(this IRoom room, string key, JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(type);
        Guard.Utf8Length(key, 1, RoomExtraInfos.MaxKeyBytes, "key of the room's extra info", nameof(key));
        return new RoomExtraInfoView<T>(room, key, type);
    }

    /// <summary>Reads the extra info that the publisher has set on a stream. Observe <see cref="IRoom.Streams"/>: a new extra info is an update of the stream.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="stream">The stream.</param>
    /// <param name="type">The JSON metadata used to read the value.</param>
    /// <returns>The value, or the reason why there is none.</returns>
    public static ExtraInfoValue<T> ReadExtraInfo<T>(this StreamInfo stream, JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(type);
        return ExtraInfoJson.Read(stream.ExtraInfo, type);
    }

    /// <summary>Sets the extra info of the stream for the other users (ZEGO: <c>set_stream_extra_info</c>); the latest value wins.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="publication">The publication.</param>
    /// <param name="value">The value: at most 1,023 bytes as JSON.</param>
    /// <param name="type">The JSON metadata used to write the value.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the server has accepted the value.</returns>
    /// <exception cref="ArgumentException">The value is too long; nothing was sent.</exception>
    /// <exception cref="ZegoException">Publishing has ended, or the engine refused the command.</exception>
    public static Task SetExtraInfoAsync<T>(this IPublication publication, T value, JsonTypeInfo<T> type, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(publication);
        ArgumentNullException.ThrowIfNull(type);
        var text = JsonSerializer.Serialize(value, type);
        Guard.Utf8Length(text, 0, PublishOptions.MaxExtraInfoBytes, "JSON text of the stream's extra info", nameof(value));
        return publication.SetExtraInfoAsync(text, cancellationToken);
    }
}
