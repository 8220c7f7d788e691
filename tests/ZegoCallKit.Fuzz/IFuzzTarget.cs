namespace ZegoCallKit.Fuzz;

/// <summary>Represents one parser of external data.</summary>
internal interface IFuzzTarget
{
    /// <summary>Gets the name shown in the table and chosen on the command line.</summary>
    string Name { get; }

    /// <summary>Gets valid inputs, which are mutated.</summary>
    IReadOnlyList<byte[]> Samples { get; }

    /// <summary>Reads an input.</summary>
    /// <returns>true if the input was accepted; false if it was refused the documented way.</returns>
    /// <exception cref="Exception">Any exception is a fault: documented ones are caught by the target.</exception>
    bool Read(byte[] input);
}
