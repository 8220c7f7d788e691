using ZegoCallKit.Signaling.Server.Store.Memory;

namespace ZegoCallKit.Signaling.Server.Store.Journal;

/// <summary>Converts an in-memory store to records, and applies records to it.</summary>
internal static class JournalImages
{
    /// <summary>Returns the records that restore the current data.</summary>
    public static IEnumerable<JournalLine> Of(MemoryCallStore store) => store.Export();

    /// <summary>Repeats the operation of a record.</summary>
    public static void Replay(MemoryCallStore store, JournalLine line)
    {
        var task = line switch
        {
            { Op: JournalOps.Append, User: { } user, Entry: { } entry } => IgnoreAsync(store.AppendAsync(user, entry, line.Now)),
            { Op: JournalOps.Ack, User: { } user, Device: { } device, Number: { } seq } => store.AckAsync(user, device, seq, line.Now),
            { Op: JournalOps.Connect, Connect: { } request } => IgnoreAsync(store.ConnectAsync(request, line.Now)),
            { Op: JournalOps.Disconnect, User: { } user, Device: { } device, Name: { } connection } => IgnoreAsync(store.DisconnectAsync(new NodeConnection(line.Text ?? "", user, device, connection), line.Now, line.Number is 1)),
            { Op: JournalOps.SetOffline, User: { } user, Number: { } before } => IgnoreAsync(store.TrySetOfflineAsync(user, before, line.Now)),
            { Op: JournalOps.Published, User: { } user, Number: { } isOnline } => store.ConfirmPublishedAsync(user, isOnline != 0, line.Now),
            { Op: JournalOps.Status, User: { } user } => store.SetStatusAsync(user, line.Text, line.Number, line.Now),
            { Op: JournalOps.Push, User: { } user, Device: { } device } => store.SetPushAsync(user, device, line.Text, line.Target, line.Now),
            { Op: JournalOps.ForgetPush, User: { } user, Device: { } device, Target: { } target } => store.ForgetPushAsync(user, device, target),
            { Op: JournalOps.Reply, User: { } user, Device: { } device, Name: { } id, Reply: { } reply } => store.SaveReplyAsync(user, device, id, reply, line.Now),
            { Op: JournalOps.Call, Call: { } call } => IgnoreAsync(store.ChangeCallAsync(call.Call, _ => call)),
            { Op: JournalOps.CallGone, Name: { } id } => IgnoreAsync(store.ChangeCallAsync(id, static _ => null)),
            { Op: JournalOps.History, User: { } user, History: { } entry } => store.PutHistoryAsync(user, entry, line.Now),
            { Op: JournalOps.HistoryGone, User: { } user, Name: { } call } => store.RemoveHistoryAsync(user, call),
            { Op: JournalOps.Schedule, Name: { } key, Number: { } at } => store.ScheduleAsync(key, at),
            { Op: JournalOps.Done, Name: { } key, Number: { } at } => store.DoneAsync(new DueItem(key, at)),
            { Op: JournalOps.Node, Name: { } node, Number: { } expires } => IgnoreAsync(store.RenewNodeAsync(node, expires)),
            { Op: JournalOps.NodeGone, Name: { } node } => store.RemoveNodeAsync(node),
            { Op: JournalOps.Image, User: { } user, Image: { } image } => store.ImportAsync(user, image),
            _ => throw new InvalidDataException($"The journal has a record that this version does not know: {line.Op}."),
        };
        if (!task.IsCompletedSuccessfully)
        {
            throw new InvalidOperationException("An operation in memory has not completed at once.");
        }
    }

    private static ValueTask IgnoreAsync<T>(ValueTask<T> task) => task.IsCompletedSuccessfully ? ValueTask.CompletedTask : new(task.AsTask());
}
