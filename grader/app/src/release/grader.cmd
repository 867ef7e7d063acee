@echo off
rem Starts grader.jar, which lies beside this file.
setlocal
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo grader: no Java found. Install a JDK, version 17 or newer, and put java on the PATH or set JAVA_HOME. 1>&2
  exit /b 2
)
rem The optimizing compiler would cost more than it saves, but in classes of tens of thousands.
"%JAVA%" -XX:+IgnoreUnrecognizedVMOptions -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%~dp0grader.jsa" -Xshare:auto -Xlog:disable -XX:+UseSerialGC -XX:-UsePerfData -XX:TieredStopAtLevel=1 -jar "%~dp0grader.jar" %*
exit /b %ERRORLEVEL%
