using System.Reactive.Linq;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ZegoCallKit.Rooms;

/// <summary>Reads and writes one key through the room's extra info.</summary>
internal sealed class RoomExtraInfoView<T>(IRoom room, string key, JsonTypeInfo<T> type) : IRoomExtraInfo<T>
{
    public string Key => key;

    public ExtraInfoValue<T> Current => ExtraInfoJson.Read(room.ExtraInfo.Current.Items.GetValueOrDefault(key)?.Value, type);

    /// <summary>Raised with each new value of this key; changes of other keys are ignored.</summary>
    public IObservable<ExtraInfoValue<T>> Changes => room.ExtraInfo.Changes
        .Scan((Text: (string?)null, IsNews: false), (last, changes) =>
        {
            var news = changes.Changes.LastOrDefault(change => string.Equals(change.Current.Key, key, StringComparison.Ordinal));
            return news is null ? (last.Text, changes.IsSnapshot) : (news.Current.Value, true);
        })
        .Where(static step => step.IsNews)
        .Select(step => ExtraInfoJson.Read(step.Text, type));

    public Task SetAsync(T value, CancellationToken cancellationToken = default)
    {
        var text = JsonSerializer.Serialize(value, type);
        Guard.Utf8Length(text, 0, RoomExtraInfos.MaxValueBytes, "JSON value of the room's extra info", nameof(value));
        return room.SetExtraInfoAsync(key, text, cancellationToken);
    }
}
