namespace ZegoCallKit.Signaling.Server.Store.Journal;

/// <summary>Defines the names of operations in a journal. Never change one, because files of older versions must be readable.</summary>
internal static class JournalOps
{
    public const string Epoch = "epoch";
    public const string Image = "user";
    public const string Append = "append";
    public const string Ack = "ack";
    public const string Connect = "connect";
    public const string Disconnect = "disconnect";
    public const string SetOffline = "settle";
    public const string Published = "published";
    public const string Status = "status";
    public const string Push = "push";
    public const string ForgetPush = "forget-push";
    public const string Reply = "reply";
    public const string Call = "call";
    public const string CallGone = "call-gone";
    public const string History = "history";
    public const string HistoryGone = "history-gone";
    public const string Schedule = "schedule";
    public const string Done = "done";
    public const string Node = "node";
    public const string NodeGone = "node-gone";
}
