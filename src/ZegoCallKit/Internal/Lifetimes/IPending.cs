namespace ZegoCallKit.Internal.Lifetimes;

/// <summary>Represents an operation that a caller awaits, independent of its result type, for code that holds several operations.</summary>
internal interface IPending
{
    Operation Operation { get; }

    bool IsOver { get; }

    void Fail(Exception exception);
}
