@Deprecated
package java.lang;
