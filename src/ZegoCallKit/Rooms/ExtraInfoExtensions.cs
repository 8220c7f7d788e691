using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ZegoCallKit.Publishing;

namespace ZegoCallKit.Rooms;

/// <summary>Extra infos of rooms and streams as typed values instead of texts. They travel as JSON, so that programs on other platforms can read them.</summary>
public static class ExtraInfoExtensions
{
    /// <summary>Makes a typed view of one key of the room's extra info: get, set and observe.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="room">The room.</param>
    /// <param name="key">The key, 1 to 127 bytes of UTF-8.</param>
    /// <param name="type">How to write and read it as JSON, e.g. of a source-generated context.</param>
    /// <returns>The view; it holds nothing of its own.</returns>
    /// <exception cref="ArgumentException">The key is empty or too long.</exception>
    public static IRoomExtraInfo<T> ExtraInfoOf<T>(this IRoom room, string key, JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(type);
        Guard.Utf8Length(key, 1, RoomExtraInfos.MaxKeyBytes, "key of a room's extra info", nameof(key));
        return new RoomExtraInfoView<T>(room, key, type);
    }

    /// <summary>Reads what the publisher says about a stream. Observe <see cref="IRoom.Streams"/>: a new extra info is an update of the stream.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="stream">The stream.</param>
    /// <param name="type">How to read it.</param>
    /// <returns>The value, or why there is none.</returns>
    public static ExtraInfoValue<T> ReadExtraInfo<T>(this StreamInfo stream, JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(type);
        return ExtraInfoJson.Read(stream.ExtraInfo, type);
    }

    /// <summary>Tells others something about the stream (ZEGO: <c>set_stream_extra_info</c>); the newest wins.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="publication">The stream.</param>
    /// <param name="value">The value; at most 1,023 bytes as JSON.</param>
    /// <param name="type">How to write it.</param>
    /// <param name="cancellationToken">Gives it up; the server may have it already.</param>
    /// <returns>Completes when the server has it.</returns>
    /// <exception cref="ArgumentException">It is too long; nothing was sent.</exception>
    /// <exception cref="ZegoException">Publishing is over, or the engine refused.</exception>
    public static Task SetExtraInfoAsync<T>(this IPublication publication, T value, JsonTypeInfo<T> type, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(publication);
        ArgumentNullException.ThrowIfNull(type);
        var text = JsonSerializer.Serialize(value, type);
        Guard.Utf8Length(text, 0, PublishOptions.MaxExtraInfoBytes, "stream's extra info as JSON", nameof(value));
        return publication.SetExtraInfoAsync(text, cancellationToken);
    }
}
