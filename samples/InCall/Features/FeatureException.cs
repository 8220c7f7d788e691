namespace InCall.Features;

/// <summary>Thrown when a feature did not do what it should.</summary>
internal sealed class FeatureException(string message) : Exception(message)
{
    public static void Require(bool condition, string problem)
    {
        if (!condition)
        {
            throw new FeatureException(problem);
        }
    }
}
